using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>Images moved, turned or scaled.</summary>
internal sealed record TransformLayer : AugmentationLayer
{
    private readonly string name, runTime;

    private TransformLayer(string name, string runTime) => (this.name, this.runTime) = (name, runTime);

    public override string Kind => name;

    /// <summary>The greatest factors by their arguments. NaN stands for one that was not written, which is drawn together with the one before it.</summary>
    public required EquatableArray<Setting<double>> Factors { get; init; }

    /// <summary>The greatest that a factor may be.</summary>
    public required double Most { get; init; }

    /// <summary>What lies outside.</summary>
    public required FillingKind FillMode { get; init; }

    /// <summary>The value that does.</summary>
    public required double FillValue { get; init; }

    /// <summary>What lies between pixels.</summary>
    public required InterpolationKind Interpolation { get; init; }

    protected override IEnumerable<string> Stated =>
    [
        .. Factors.Where(static factor => !double.IsNaN(factor.Value)).Select(static factor => Text(factor.Value)),
        .. FillMode == FillingKind.Reflect ? [] : (string[])[$"{FillMode}"], .. Interpolation == InterpolationKind.Bilinear ? [] : (string[])[$"{Interpolation}"],
    ];

    // Only the factor for the width alone may be left out.
    protected override IEnumerable<(Setting<double>, double, double)> Bounded
        => Factors.Where((factor, index) => index == 0 || !double.IsNaN(factor.Value)).Select(factor => (factor, 0.0, Most)).Append((new("FillValue", FillValue), float.MinValue, float.MaxValue));

    public static Layer ReadTranslation(Arguments arguments)
        => Read("RandomTranslation", "Translation", arguments, most: 1, new Setting<double>("heightFactor", arguments.Get("heightFactor", 0.0)), new("widthFactor", arguments.Get("widthFactor", 0.0)));

    public static Layer ReadRotation(Arguments arguments) => Read("RandomRotation", "Rotation", arguments, most: 1, new Setting<double>("factor", arguments.Get("factor", 0.0)));

    // At 1 a single point of the image could fill all of it.
    public static Layer ReadZoom(Arguments arguments)
        => Read("RandomZoom", "Zoom", arguments, most: 0.99, new Setting<double>("heightFactor", arguments.Get("heightFactor", 0.0)), new("WidthFactor", arguments.Get("WidthFactor", double.NaN)));

    public override string? WhyIdle(Shape input) => Factors.All(static factor => !(factor.Value > 0)) ? "its factors are 0" : null;

    protected override string Construct(string shape)
    {
        IEnumerable<string> factors = Factors.Select(static factor => double.IsNaN(factor.Value) ? "null" : Text(factor.Value));
        return $"new global::Netwright.Augmentation.{runTime}({shape}, {string.Join(", ", factors)}, global::Netwright.Filling.{FillMode}, {Text(FillValue)}, global::Netwright.Interpolation.{Interpolation})";
    }

    private static TransformLayer Read(string name, string runTime, Arguments arguments, double most, params Setting<double>[] factors) => new(name, runTime)
    {
        Site = arguments.Site,
        Factors = new(factors.AsEnumerable()),
        Most = most,
        FillMode = arguments.Get("FillMode", FillingKind.Reflect),
        FillValue = arguments.Get("FillValue", 0.0),
        Interpolation = arguments.Get("Interpolation", InterpolationKind.Bilinear),
    };
}
