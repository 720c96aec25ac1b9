using System.Globalization;
using System.Text.Json.Serialization;
using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>The loss, the accuracy and the metrics of a network on a data set.</summary>
/// <param name="Loss">The mean loss of the samples, each times its weight where they have weights; of a network with a loss at each position, the mean over the positions that count.</param>
/// <param name="Accuracy">The share of right predictions, 0 to 1; NaN for a regression, where no prediction is right or wrong.</param>
/// <remarks>System.Text.Json writes and reads it, with or without its source generator. JSON has no NaN, so that it is the text "NaN" there.</remarks>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct Evaluation(double Loss, double Accuracy)
{
    private readonly MetricValues? metrics;

    /// <summary>The metrics that were asked for, by name; empty where there were none.</summary>
    public IReadOnlyDictionary<string, double> Metrics
    {
        get => metrics ?? MetricValues.None;
        init => metrics = value is { Count: > 0 } ? value as MetricValues ?? new MetricValues(value) : null;
    }

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
        _ => metrics?.Find(name) ?? throw new ArgumentException(
            $"\"{name}\" was not measured; what was is {string.Join(", ", [Quantities.Loss, Quantities.Accuracy, .. Metrics.Keys])}.", nameof(name)),
    };

    /// <summary>All that was measured, as a line of training says it: <c>loss: 0.2345 - accuracy: 0.9123 - auc: 0.9871</c>.</summary>
    public override string ToString() => Text("");

    /// <summary>The same with something before each name.</summary>
    internal string Text(string prefix)
    {
        IEnumerable<KeyValuePair<string, double>> measured = [new(Quantities.Loss, Loss), .. double.IsNaN(Accuracy) ? [] : (KeyValuePair<string, double>[])[new(Quantities.Accuracy, Accuracy)], .. Metrics];
        return string.Join(" - ", measured.Select(measure => $"{prefix}{measure.Key}: {Number(measure.Value)}"));
    }

    /// <summary>A measure as Keras prints it.</summary>
    internal static string Number(double value)
        => value.ToString(value == 0 || !(Math.Abs(value) <= 1e-3) ? "F4" : "0.0000e+00", CultureInfo.InvariantCulture);
}
