namespace Netwright;

/// <summary>Mirrors images while training: each direction of an image with a probability of one half.</summary>
/// <param name="mode">Which directions.</param>
public sealed class RandomFlipAttribute(FlipMode mode = FlipMode.HorizontalAndVertical) : AugmentationAttribute
{
    /// <summary>Which directions.</summary>
    public FlipMode Mode { get; } = mode;
}
