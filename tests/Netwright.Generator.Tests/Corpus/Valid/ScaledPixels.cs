using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Pixels
{
    public static void Run(Digit model, byte[] bytes, int[] labels)
    {
        float[] scaled = new float[4];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = bytes[i] / 255f;
        model.Classify(scaled);

        float[] centered = Array.ConvertAll(bytes, pixel => (pixel - 128) / 128f);
        model.Fit(new Dataset<int>(centered, labels, labels.Length));

        float[] later = new float[4];
        for (int i = 0; i < later.Length; i++)
            later[i] = bytes[i];
        for (int i = 0; i < later.Length; i++)
            later[i] *= 1 / 255f;
        model.Classify(later);

        float[] vectorized = new float[4];
        for (int i = 0; i < vectorized.Length; i++)
            vectorized[i] = bytes[i];
        Divide(vectorized);
        model.Classify(vectorized);

        model.Classify([.. bytes.Select(pixel => pixel / 255f)]);
        model.Fit(new Dataset<int>([.. bytes.Select(Scale)], labels, labels.Length));
    }

    private static void Divide(Span<float> values)
    {
        foreach (ref float value in values)
            value /= 255;
    }

    private static float Scale(byte pixel) => MathF.Sqrt(pixel / 255f);
}
