namespace Netwright;

/// <summary>
/// Dropout of whole channels of an image while training: each channel of a sample is zero everywhere with a probability, and else divided by 1 - rate. Neighbouring positions are so much alike that dropping
/// them one by one hides nothing.
/// </summary>
/// <param name="rate">The share of channels that is dropped, at least 0 and less than 1.</param>
public sealed class SpatialDropout2DAttribute(double rate) : LayerAttribute
{
    /// <summary>The share of channels that is dropped.</summary>
    public double Rate { get; } = rate;
}
