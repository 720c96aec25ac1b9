using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Generic
{
    public static int Run<T>(T model, float[] input)
        where T : Digit, new()
        => model.Classify(input) + new T().Classify(input);

    public static int Any<T>(IReadOnlyList<T> models, ReadOnlySpan<float> input)
        where T : Digit
    {
        int[] votes = new int[Digit.OutputLength];
        foreach (T model in models)
            votes[model.Classify(input)]++;
        return Array.IndexOf(votes, votes.Max());
    }

    public static Dataset<T> Repeat<T>(float[] inputs, T[] targets, int times)
        where T : unmanaged
    {
        float[] all = new float[inputs.Length * times];
        T[] labels = new T[targets.Length * times];
        for (int i = 0; i < times; i++)
        {
            inputs.CopyTo(all, i * inputs.Length);
            targets.CopyTo(labels, i * targets.Length);
        }

        return new Dataset<T>(all, labels, targets.Length * times);
    }
}
