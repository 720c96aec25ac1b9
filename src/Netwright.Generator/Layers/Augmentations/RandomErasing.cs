using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>Images of which a rectangle is filled.</summary>
internal sealed record RandomErasing : AugmentationLayer
{
    public override string Kind => "RandomErasing";

    /// <summary>How likely an image is to lose a rectangle.</summary>
    public required double Probability { get; init; }

    /// <summary>The least area.</summary>
    public required double LeastArea { get; init; }

    /// <summary>The greatest area.</summary>
    public required double GreatestArea { get; init; }

    /// <summary>The value, NaN for random ones.</summary>
    public required double FillValue { get; init; }

    /// <summary>The values that pixels have.</summary>
    public required ToneRange Range { get; init; }

    protected override IEnumerable<string> Stated => [Text(Probability), $"area {Text(LeastArea)} to {Text(GreatestArea)}", .. double.IsNaN(FillValue) ? [] : (string[])[$"value {Text(FillValue)}"], .. Range.Stated];

    protected override IEnumerable<(Setting<double>, double, double)> Bounded =>
    [
        (new("probability", Probability), 0, 1), (new("LeastArea", LeastArea), 0, 1), (new("GreatestArea", GreatestArea), double.IsNaN(LeastArea) ? 0 : LeastArea, 1),
        .. double.IsNaN(FillValue) ? [] : ((Setting<double>, double, double)[])[(new("FillValue", FillValue), float.MinValue, float.MaxValue)], .. Range.Bounded,
    ];

    public static Layer Read(Arguments arguments) => new RandomErasing
    {
        Site = arguments.Site,
        Probability = arguments.Get("probability", 1.0),
        LeastArea = arguments.Get("LeastArea", 0.02),
        GreatestArea = arguments.Get("GreatestArea", 0.33),
        FillValue = arguments.Get("FillValue", double.NaN),
        Range = ToneRange.Read(arguments),
    };

    public override string? WhyIdle(Shape input) => Probability == 0 ? "its probability is 0" : null;

    protected override string Construct(string shape)
        => $"new global::Netwright.Augmentation.Erasing({shape}, {Text(Probability)}, {Text(LeastArea)}, {Text(GreatestArea)}, {(double.IsNaN(FillValue) ? "double.NaN" : Text(FillValue))}, {Range.Code})";
}
