namespace Netwright;

/// <summary>
/// Normalizes each sample's features: output = (input - mean) / √(variance + ε) · weight + bias, with mean and variance over the sample's own features and one
/// weight and one bias for each feature, which start at 1 and 0 (Ba, Kiros and Hinton, "Layer normalization", 2016). It is the same in training and at
/// inference. From a vector to a vector of the same length.
/// </summary>
public sealed class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>What is added to the variance, so that equal features do not divide by zero, above 0; 0.001 by default, where PyTorch has 0.00001.</summary>
    public double Epsilon { get; set; } = 1e-3;
}
