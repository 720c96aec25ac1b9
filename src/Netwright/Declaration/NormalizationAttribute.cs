namespace Netwright;

/// <summary>
/// Brings the inputs to mean 0 and variance 1: output = (input - mean) / √variance, with a mean and a variance for each feature that are not trained but taken from
/// the training data. A feature is a place of the last dimension, as with Keras's <c>axis=-1</c>: each element of a vector, each channel of an image [height, width,
/// channels]; what lies along the dimensions before it is averaged.
/// </summary>
/// <remarks>
/// The first <c>Fit</c> adapts the layer to the samples it trains on, never to those for validation; <c>Adapt</c> does so to any data set. Until then mean and variance are 0 and
/// 1, which leaves inputs as they are, and a layer counts as not adapted while they all are. They lie among the network's <c>Parameters</c>, with a gradient of 0, and are
/// saved and loaded with them as <c>mean</c> and <c>variance</c>. No layer with parameters stands before it. A standard deviation below 1e-7 counts as 1e-7.
/// </remarks>
public sealed class NormalizationAttribute : LayerAttribute;
