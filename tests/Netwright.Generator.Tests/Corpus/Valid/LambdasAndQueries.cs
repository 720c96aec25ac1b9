using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Queries
{
    private static readonly Func<float[], int> Ask = input => new Digit().Classify(input);

    public static void Run(Digit model, float[][] samples, int[] labels)
    {
        int[] answers = [.. samples.Select(sample => model.Classify(sample))];
        int right = samples.Zip(labels, (sample, label) => model.Classify(sample) == label).Count(same => same);
        var groups = from sample in samples
                     let answer = model.Classify(sample)
                     group sample by answer into same
                     orderby same.Key
                     select (same.Key, same.Count());
        Parallel.For(0, samples.Length, i => answers[i] = model.Classify(samples[i]));
        Func<Dataset<int>, double> measure = data => model.Evaluate(data).Accuracy;
        Action<Dataset<int>> train = data => model.Fit(data);
        Action<ReadOnlySpan<float>, Span<float>>? predict = model.Predict;
        Console.WriteLine($"{right} {groups.Count()} {Ask(samples[0])} {measure} {train} {predict}");
    }
}
