using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Placements;

/// <summary>A map without the positions at its edges.</summary>
internal sealed record Cropping : Placement
{
    private Cropping(Arguments arguments, int dimensions)
        : base(dimensions)
        => Edges = Edges.Read(arguments, "cropping", dimensions == 1 ? 1 : 0, dimensions);

    public override string Kind => $"Cropping{Dimensions}D";

    protected override string Described => Edges.Text;

    protected override IEnumerable<Setting<int>> Numbers => Edges.Numbers;

    protected override int Least => 0;

    protected override IReadOnlyList<PlacedAxis> Axes => [.. Enumerable.Range(0, Dimensions).Select(dimension => new PlacedAxis(-Edges.Of(dimension).Before, -Edges.Of(dimension).After, 1))];

    private Edges Edges { get; }

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new Cropping(arguments, dimensions) { Site = arguments.Site };
}
