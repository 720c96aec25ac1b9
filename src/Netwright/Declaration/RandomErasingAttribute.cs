namespace Netwright;

/// <summary>Fills a rectangle of images while training, so that a network does not rely on one part of them (Zhong et al., Random Erasing Data Augmentation, 2017).</summary>
/// <param name="probability">How likely an image is to lose a rectangle, from 0 to 1.</param>
public sealed class RandomErasingAttribute(double probability = 1) : ToneAttribute
{
    /// <summary>How likely an image is to lose a rectangle.</summary>
    public double Probability { get; } = probability;

    /// <summary>The least area of a rectangle, as a share of the image's, from 0 to 1. 0.02 by default.</summary>
    public double LeastArea { get; set; } = 0.02;

    /// <summary>The greatest area of a rectangle, from <see cref="LeastArea"/> to 1. 0.33 by default.</summary>
    public double GreatestArea { get; set; } = 0.33;

    /// <summary>What it is filled with. NaN, the default, is with random values.</summary>
    public double FillValue { get; set; } = double.NaN;
}
