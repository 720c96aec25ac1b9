namespace Netwright;

/// <summary>
/// Normalizes each feature over the batch: output = (input - mean) / √(variance + ε) · weight + bias, with one weight and one bias for each feature, which start
/// at 1 and 0 (Ioffe and Szegedy, "Batch normalization", 2015). Training, and the network's <c>Gradient</c>, take mean and variance (divided by the number of
/// samples) from the current batch. Predicting and evaluating take moving averages of both, which start at 0 and 1 and move with each training step. The averages
/// are among the network's <c>Parameters</c> and are saved with them, but the optimizer leaves them alone: their gradient is 0. From a vector to a vector of
/// the same length.
/// </summary>
/// <remarks>A batch of one sample equals its mean, so that only the bias is left of it. Train in batches of at least ten samples or so.</remarks>
public sealed class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>
    /// What the moving averages keep of themselves in each step, in [0, 1): moving = moving · momentum + batch · (1 - momentum); 0.99 by default. PyTorch gives the
    /// name momentum to 1 - momentum, and its moving variance divides by one less than the number of samples.
    /// </summary>
    public double Momentum { get; set; } = 0.99;

    /// <summary>What is added to the variance, so that equal samples do not divide by zero, above 0; 0.001 by default, where PyTorch has 0.00001.</summary>
    public double Epsilon { get; set; } = 1e-3;
}
