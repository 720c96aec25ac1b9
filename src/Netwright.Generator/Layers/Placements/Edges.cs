using Netwright.Generator.Model;

namespace Netwright.Generator.Layers.Placements;

/// <summary>Numbers of positions at the edges of a map: one for all edges, or some of their own.</summary>
/// <param name="Own">Those of the edges in the order top, bottom, left, right, or left, right of a sequence.</param>
internal sealed record Edges(EquatableArray<Setting<int>> Own)
{
    private static readonly string[] Image = ["Top", "Bottom", "Left", "Right"], Sequence = ["Left", "Right"];

    /// <summary>Every number, by the argument that gave it.</summary>
    public IEnumerable<Setting<int>> Numbers => Own.Distinct();

    /// <summary>As a title says them: <c>1</c>, or all of them.</summary>
    public string Text => Own.Select(static edge => edge.Value).Distinct().Count() == 1 ? $"{Own[0].Value}" : string.Join(", ", Own.Select(static edge => edge.Value));

    /// <summary>Before the first and behind the last position of a dimension.</summary>
    public (int Before, int After) Of(int dimension) => (Own[2 * dimension].Value, Own[2 * dimension + 1].Value);

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="all">The argument for all edges.</param>
    /// <param name="fallback">What holds where it is not written.</param>
    /// <param name="dimensions">The dimensions of positions.</param>
    public static Edges Read(Arguments arguments, string all, int fallback, int dimensions)
    {
        Setting<int> every = new(all, arguments.Get(all, fallback));
        return new(new EquatableArray<Setting<int>>((dimensions == 1 ? Sequence : Image).Select(edge => arguments.Get(edge, -1) is var own and not -1 ? new Setting<int>(edge, own) : every)));
    }
}
