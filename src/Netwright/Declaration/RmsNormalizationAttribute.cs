namespace Netwright;

/// <summary>
/// Divides the features of each sample by their root mean square: output = input / √(mean of input² + ε) · weight, with one weight for each feature, which starts at 1
/// (Zhang and Sennrich, "Root mean square layer normalization", 2019). The mean is over the last dimension, so that each position of an image or a sequence is
/// normalized by itself. It is the same in training and at inference. From any shape to the same one.
/// </summary>
public sealed class RmsNormalizationAttribute : LayerAttribute
{
    /// <summary>What is added to the mean square, so that zeros do not divide by zero, above 0; 0.000001 by default.</summary>
    public double Epsilon { get; set; } = 1e-6;
}
