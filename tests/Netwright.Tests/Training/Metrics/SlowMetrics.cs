using Netwright.Compute;

namespace Netwright.Tests.Training.Metrics;

/// <summary>The metrics by their definitions, over all samples at once: slow, and obviously right.</summary>
internal static class SlowMetrics
{
    public static double Of(string name, AccuracyKind kind, float[][] outputs, float[][] targets) => name switch
    {
        "binary_accuracy" => Pairs(outputs, targets).Average(pair => pair.Output > 0.5 == pair.Target > 0.5 ? 1.0 : 0),
        "top_k_categorical_accuracy" => outputs.Zip(targets, (output, target) => output.Count(other => other > output[ArgMax(target)]) < 2 ? 1.0 : 0).Average(),
        "precision" => OverClasses(kind, outputs, targets, (actual, predicted) => Share(Both(actual, predicted), predicted.Count(flag => flag))),
        "recall" => OverClasses(kind, outputs, targets, (actual, predicted) => Share(Both(actual, predicted), actual.Count(flag => flag))),
        "f1_score" => OverClasses(kind, outputs, targets, F1),
        "auc" => Auc(kind, outputs, targets),
        "mean_absolute_error" => Pairs(outputs, targets).Average(pair => Math.Abs((double)pair.Output - pair.Target)),
        "root_mean_squared_error" => Math.Sqrt(Pairs(outputs, targets).Average(pair => Square((double)pair.Output - pair.Target))),
        "r2_score" => Enumerable.Range(0, outputs[0].Length).Average(i => R2([.. outputs.Select(row => (double)row[i])], [.. targets.Select(row => (double)row[i])])),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such metric."),
    };

    private static double OverClasses(AccuracyKind kind, float[][] outputs, float[][] targets, Func<bool[], bool[], double> measure)
    {
        if (kind != AccuracyKind.Categorical)
            return measure([.. Pairs(outputs, targets).Select(pair => pair.Target > 0.5)], [.. Pairs(outputs, targets).Select(pair => pair.Output > 0.5)]);

        return Enumerable.Range(0, outputs[0].Length)
            .Select(number => (Actual: targets.Select(row => ArgMax(row) == number).ToArray(), Predicted: outputs.Select(row => ArgMax(row) == number).ToArray()))
            .Where(flags => flags.Actual.Any(flag => flag) || flags.Predicted.Any(flag => flag))
            .Average(flags => measure(flags.Actual, flags.Predicted));
    }

    private static double F1(bool[] actual, bool[] predicted)
    {
        double precision = Share(Both(actual, predicted), predicted.Count(flag => flag)), recall = Share(Both(actual, predicted), actual.Count(flag => flag));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double Auc(AccuracyKind kind, float[][] outputs, float[][] targets)
    {
        if (kind != AccuracyKind.Categorical)
            return Area([.. Pairs(outputs, targets).Select(pair => (pair.Output, pair.Target > 0.5))]);

        double[] areas = [.. Enumerable.Range(0, outputs[0].Length).Select(number => Area([.. outputs.Zip(targets, (output, target) => (output[number], ArgMax(target) == number))]))];
        return areas.Where(area => !double.IsNaN(area)).DefaultIfEmpty(double.NaN).Average();
    }

    // Every pair of a positive and a negative.
    private static double Area((float Score, bool IsPositive)[] samples)
        => samples.Where(sample => sample.IsPositive)
            .SelectMany(positive => samples.Where(sample => !sample.IsPositive).Select(negative => positive.Score > negative.Score ? 1 : positive.Score == negative.Score ? 0.5 : 0))
            .DefaultIfEmpty(double.NaN)
            .Average();

    private static double R2(double[] outputs, double[] targets)
    {
        double mean = targets.Average(), errors = outputs.Zip(targets, (p, t) => Square(t - p)).Sum(), deviations = targets.Sum(target => Square(target - mean));
        return deviations > 0 ? 1 - errors / deviations : errors == 0 ? 1 : 0;
    }

    private static IEnumerable<(float Output, float Target)> Pairs(float[][] outputs, float[][] targets)
        => outputs.Zip(targets).SelectMany(row => row.First.Zip(row.Second));

    private static int Both(bool[] actual, bool[] predicted) => actual.Zip(predicted).Count(pair => pair.First && pair.Second);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static int ArgMax(float[] row) => Array.IndexOf(row, row.Max());

    private static double Square(double x) => x * x;
}
