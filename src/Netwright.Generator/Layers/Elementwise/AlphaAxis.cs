namespace Netwright.Generator.Layers.Elementwise;

/// <summary>Neighbouring dimensions of positions whose elements share alphas, or do not.</summary>
/// <param name="Length">The positions along them.</param>
/// <param name="IsShared">Whether all of these positions share an alpha.</param>
internal sealed record AlphaAxis(int Length, bool IsShared)
{
    /// <summary>How many rows of alphas there are: one for each position along axes that are not shared.</summary>
    public static int Rows(IEnumerable<AlphaAxis> axes) => axes.Where(static axis => !axis.IsShared).Aggregate(1, static (rows, axis) => rows * axis.Length);
}
