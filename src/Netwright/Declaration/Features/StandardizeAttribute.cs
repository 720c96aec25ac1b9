namespace Netwright;

/// <summary>
/// Standardizes a number, or each of an array: <c>(x - mean) / deviation</c>, with mean and standard deviation of the training data, after any <see cref="LogAttribute"/>.
/// The first <c>Fit</c> takes them from the samples that it trains on, and they are saved with the network's parameters.
/// </summary>
public sealed class StandardizeAttribute : FeatureAttribute;
