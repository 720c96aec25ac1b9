namespace Netwright.Compute;

/// <summary>The sums of a batch.</summary>
/// <param name="Loss">The sum of the losses, of each sample or of each position that counts.</param>
/// <param name="Accuracy">The sum of their accuracies.</param>
/// <param name="Count">The samples, or the positions that count.</param>
internal readonly record struct BatchResult(double Loss, double Accuracy, int Count);
