using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public readonly struct Pair(float[] values)
{
    public static implicit operator Pair(float[] values) => new(values);

    public static implicit operator ReadOnlySpan<float>(Pair pair) => pair.Padded();

    private float[] Padded() => [.. values, 0, 0];
}

public static class Conversions
{
    public static void Run(Digit model, int big)
    {
        Pair pair = new float[] { 1, 2 };
        model.Classify(pair);
        model.Classify((Pair)new float[2]);

        int wrapped = 260;
        model.Classify(new float[(byte)wrapped]);
        double fraction = 4.9;
        model.Classify(new float[(int)fraction]);
        long wide = 4;
        model.Classify(new float[wide]);
        model.Classify(new float[big >> 2]);
    }
}
