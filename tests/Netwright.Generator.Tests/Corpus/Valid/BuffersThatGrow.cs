using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Buffers
{
    public static void Run(Digit model, int samples, ReadOnlySpan<float> source)
    {
        float[] inputs = new float[16], outputs = new float[12];
        if (samples * 4 > inputs.Length)
        {
            Array.Resize(ref inputs, samples * 4);
            Array.Resize(ref outputs, samples * 3);
        }

        model.PredictBatch(inputs.AsSpan(0, samples * 4), outputs.AsSpan(0, samples * 3));

        float[] buffer = new float[1];
        while (buffer.Length < 4)
            buffer = new float[buffer.Length * 2];
        model.Classify(buffer);

        Span<float> window = new float[10];
        window = window[..4];
        model.Classify(window);

        float[]? cache = null;
        cache ??= new float[4];
        model.Classify(cache);

        float[] fallback = new float[9];
        model.Classify(samples > 2 ? fallback.AsSpan(0, 4) : source);
        Swap(ref fallback, ref buffer);
        model.Classify(fallback);

        Span<float> maybe = samples <= 64 ? stackalloc float[64 * 3] : new float[samples * 3];
        model.PredictBatch(inputs.AsSpan(0, samples * 4), maybe[..(samples * 3)]);
    }

    private static void Swap(ref float[] one, ref float[] other) => (one, other) = (other, one);
}
