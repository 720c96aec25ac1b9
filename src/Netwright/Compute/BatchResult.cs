namespace Netwright.Compute;

/// <summary>The sums of a batch.</summary>
/// <param name="Loss">The sum of the samples' losses.</param>
/// <param name="Accuracy">The sum of the samples' accuracies.</param>
internal readonly record struct BatchResult(double Loss, double Accuracy);
