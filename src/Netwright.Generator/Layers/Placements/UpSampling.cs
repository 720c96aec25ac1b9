using Netwright.Generator.Layers.Sliding;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Placements;

/// <summary>Each position of a map several times, or blended with its neighbours.</summary>
internal sealed record UpSampling : Placement
{
    private UpSampling(Arguments arguments, int dimensions)
        : base(dimensions)
    {
        Sizes = WindowArguments.Read(arguments, dimensions, "size", "Size", 2);
        Interpolation = arguments.Get("Interpolation", InterpolationKind.Nearest);
    }

    public override string Kind => $"UpSampling{Dimensions}D";

    protected override string Described
        => (Sizes.Select(static size => size.Value).Distinct().Count() == 1 ? $"{Sizes[0].Value}" : string.Join("x", Sizes.Select(static size => size.Value))) + (IsBlended ? $", {Interpolation}" : "");

    protected override IEnumerable<Setting<int>> Numbers => Sizes.Distinct();

    protected override int Least => 1;

    protected override IReadOnlyList<PlacedAxis> Axes => [.. Sizes.Select(static size => new PlacedAxis(0, 0, size.Value))];

    protected override bool IsBlended => Interpolation == InterpolationKind.Bilinear;

    private EquatableArray<Setting<int>> Sizes { get; }

    private InterpolationKind Interpolation { get; }

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new UpSampling(arguments, dimensions) { Site = arguments.Site };
}
