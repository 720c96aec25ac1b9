namespace Netwright;

/// <summary>
/// Brings the inputs to mean 0 and variance 1: output = (input - mean) / √variance, with a mean and a variance for each feature, which are measured on the training
/// data. A feature is a place of the last dimension, as with Keras's <c>axis=-1</c>: each element of a vector, each channel of an image [height, width, channels],
/// whose mean and variance are over all samples, rows and columns.
/// </summary>
/// <remarks>
/// The first <c>Fit</c> adapts the layer to the samples it trains on, never to those for validation; <c>Adapt</c> does so to any data set. Before, every
/// mean is 0 and every variance 1, which leaves inputs as they are; a layer with these values counts as not adapted. Both are among the network's
/// <c>Parameters</c>, with a gradient of 0, and are saved and loaded with them as <c>mean</c> and <c>variance</c>. No layer with parameters stands before it. A
/// standard deviation below 1e-7 counts as 1e-7.
/// </remarks>
public sealed class NormalizationAttribute : LayerAttribute;
