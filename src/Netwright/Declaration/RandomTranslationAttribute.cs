namespace Netwright;

/// <summary>Moves images while training, by up to some share of their size: 0.1 of 28 pixels are up to 2.8 either way, each distance equally likely.</summary>
/// <param name="heightFactor">The greatest distance up or down, as a share of the height, from 0 to 1.</param>
/// <param name="widthFactor">The greatest distance to either side, as a share of the width, from 0 to 1.</param>
public sealed class RandomTranslationAttribute(double heightFactor, double widthFactor) : TransformAttribute
{
    /// <summary>The greatest distance up or down, as a share of the height.</summary>
    public double HeightFactor { get; } = heightFactor;

    /// <summary>The greatest distance to either side, as a share of the width.</summary>
    public double WidthFactor { get; } = widthFactor;
}
