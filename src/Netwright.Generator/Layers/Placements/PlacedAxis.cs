namespace Netwright.Generator.Layers.Placements;

/// <summary>How the positions of one dimension of a map are put to other places: position i of the map made is position (i - Before) / Scale of the map read, or zero where there is none.</summary>
/// <param name="Before">The zeros before the first position; below zero, positions that are left out.</param>
/// <param name="After">The same behind the last.</param>
/// <param name="Scale">How often each position comes.</param>
internal sealed record PlacedAxis(int Before, int After, int Scale)
{
    /// <summary>The positions that come out, no more than an int: what is that large is refused where all sizes are known. 0 where all are left out.</summary>
    public int Out(int length) => (int)Math.Max(Math.Min((long)length * Scale + Before + After, int.MaxValue), 0);
}
