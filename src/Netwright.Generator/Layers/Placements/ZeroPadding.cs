using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Placements;

/// <summary>Zeros around a map.</summary>
internal sealed record ZeroPadding : Placement
{
    private ZeroPadding(Arguments arguments, int dimensions)
        : base(dimensions)
        => Edges = Edges.Read(arguments, "padding", 1, dimensions);

    public override string Kind => $"ZeroPadding{Dimensions}D";

    protected override string Described => Edges.Text;

    protected override IEnumerable<Setting<int>> Numbers => Edges.Numbers;

    protected override int Least => 0;

    protected override IReadOnlyList<PlacedAxis> Axes => [.. Enumerable.Range(0, Dimensions).Select(dimension => new PlacedAxis(Edges.Of(dimension).Before, Edges.Of(dimension).After, 1))];

    private Edges Edges { get; }

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new ZeroPadding(arguments, dimensions) { Site = arguments.Site };
}
