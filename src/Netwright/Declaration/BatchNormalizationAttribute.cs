namespace Netwright;

/// <summary>
/// Normalizes each feature over the batch: output = (input - mean) / √(variance + ε) · weight + bias, with one weight and one bias for each feature, which start
/// at 1 and 0 (Ioffe and Szegedy, "Batch normalization", 2015). Training, and the network's <c>Gradient</c>, take mean and variance (divided by the number of
/// samples) from the batch at hand. Predicting and evaluating take the moving averages of those, which start at 0 and 1 and move with each training step; they
/// lie among the network's <c>Parameters</c> and are saved with them, but are not trained: their gradient is 0. From a vector to a vector of the same length.
/// </summary>
/// <remarks>A batch of one sample is its own mean, so that nothing is left of it but the bias: train in batches of at least some ten.</remarks>
public sealed class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>
    /// What the moving averages keep of themselves in each step, in [0, 1): moving = moving · momentum + batch · (1 - momentum); 0.99 by default. PyTorch's momentum is
    /// the other share, 1 - momentum, and its moving variance is that of the samples (divided by one less).
    /// </summary>
    public double Momentum { get; set; } = 0.99;

    /// <summary>What is added to the variance, so that equal samples do not divide by zero, above 0; 0.001 by default, where PyTorch has 0.00001.</summary>
    public double Epsilon { get; set; } = 1e-3;
}
