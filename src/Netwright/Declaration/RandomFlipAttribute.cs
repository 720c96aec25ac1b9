namespace Netwright;

/// <summary>Mirrors images while training, horizontally and vertically or in one of the directions; each is drawn for itself, and happens to half of the images.</summary>
/// <param name="mode">Which directions.</param>
public sealed class RandomFlipAttribute(FlipMode mode = FlipMode.HorizontalAndVertical) : AugmentationAttribute
{
    /// <summary>Which directions.</summary>
    public FlipMode Mode { get; } = mode;
}
