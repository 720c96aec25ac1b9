namespace Netwright;

/// <summary>Scales images around their centre while training: 0.2 shows from 0.8 to 1.2 of an image's height and width, each equally likely.</summary>
/// <param name="heightFactor">By how much at most, as a share of the height, from 0 to 0.99.</param>
public sealed class RandomZoomAttribute(double heightFactor) : TransformAttribute
{
    /// <summary>By how much at most, as a share of the height.</summary>
    public double HeightFactor { get; } = heightFactor;

    /// <summary>The same for the width, drawn by itself. NaN, the default, keeps the proportions.</summary>
    public double WidthFactor { get; set; } = double.NaN;
}
