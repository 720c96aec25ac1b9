using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>The loss, the accuracy and the metrics of a network on a data set.</summary>
/// <param name="Loss">The mean loss of the samples, each times its weight where they have weights; of a network with a loss at each position, the mean over the positions that count.</param>
/// <param name="Accuracy">The share of right predictions, 0 to 1; NaN for a regression, where no prediction is right or wrong.</param>
public readonly record struct Evaluation(double Loss, double Accuracy)
{
    /// <summary>The metrics that were asked for, or null.</summary>
    internal MetricValues? Metrics { get; init; }

    /// <summary>The means of sums over so many samples; a regression has no accuracy.</summary>
    internal static Evaluation MeanOf(NetworkDescription network, double loss, double accuracy, long samples)
        => new(loss / samples, network.Accuracy == AccuracyKind.None ? double.NaN : accuracy / samples);

    /// <summary>A measure by Keras's name: loss, accuracy, or the name of a metric that was asked for.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">It was not measured.</exception>
    public double this[string name] => name switch
    {
        Quantities.Loss => Loss,
        Quantities.Accuracy => Accuracy,
        _ => Metrics?.Find(name) ?? throw new ArgumentException(
            $"\"{name}\" was not measured; what was is {string.Join(", ", [Quantities.Loss, Quantities.Accuracy, .. Metrics?.Names ?? []])}.", nameof(name)),
    };
}
