using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>Images with other values: of contrast or brightness.</summary>
internal sealed record ToneLayer : AugmentationLayer
{
    private readonly string name;

    private ToneLayer(string name) => this.name = name;

    public override string Kind => $"Random{name}";

    /// <summary>The greatest factor.</summary>
    public required double Factor { get; init; }

    /// <summary>The values that pixels have.</summary>
    public required ToneRange Range { get; init; }

    protected override IEnumerable<string> Stated => [Text(Factor), .. Range.Stated];

    protected override IEnumerable<(Setting<double>, double, double)> Bounded => [(new("factor", Factor), 0, 1), .. Range.Bounded];

    public static Func<Arguments, Layer> Read(string name)
        => arguments => new ToneLayer(name) { Site = arguments.Site, Factor = arguments.Get("factor", 0.0), Range = ToneRange.Read(arguments) };

    public override string? WhyIdle(Shape input) => Factor == 0 ? "its factor is 0" : null;

    protected override string Construct(string shape) => $"new global::Netwright.Augmentation.{name}({shape}, {Text(Factor)}, {Range.Code})";
}
