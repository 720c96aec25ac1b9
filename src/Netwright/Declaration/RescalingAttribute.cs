namespace Netwright;

/// <summary>
/// Scales and moves each element: output = input · scale + offset. <c>[Rescaling(1.0 / 255)]</c> turns pixels of 0 to 255 into 0 to 1, and
/// <c>[Rescaling(1.0 / 127.5, -1)]</c> into -1 to 1, in training and in prediction alike.
/// </summary>
/// <param name="scale">What each element is multiplied by, not 0.</param>
/// <param name="offset">What is added to that.</param>
public sealed class RescalingAttribute(double scale, double offset = 0) : LayerAttribute
{
    /// <summary>What each element is multiplied by.</summary>
    public double Scale { get; } = scale;

    /// <summary>What is added to that.</summary>
    public double Offset { get; } = offset;
}
