namespace Netwright;

/// <summary>What a network does on a data set.</summary>
/// <param name="Loss">The mean loss of the samples.</param>
/// <param name="Accuracy">The share of right predictions, 0 to 1; NaN for a regression, where no prediction is right or wrong.</param>
public readonly record struct Evaluation(double Loss, double Accuracy);
