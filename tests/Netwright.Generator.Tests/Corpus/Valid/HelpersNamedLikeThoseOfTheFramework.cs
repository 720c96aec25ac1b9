using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Helpers
{
    private static float[] Slice(float[] data, int index, int length) => data[(index * 4)..((index + length) * 4)];

    private static float[] AsSpan(this List<float[]> rows, int start, int length) => [.. rows.GetRange(start, length).SelectMany(row => row)];

    private static float[] AsSpan(this float[] half) => [.. half, .. half];

    private static float[] AllocateArray(int length) => new float[length * 4];

    public static void Run(Digit model, float[] data, List<float[]> rows)
    {
        float[] output = new float[3];
        model.Predict(Slice(data, index: 2, length: 1), output);
        model.Predict(rows.AsSpan(0, 1), output);
        float[] half = [1, 2];
        model.Predict(Helpers.AsSpan(half), output);
        model.Predict(AllocateArray(length: 1), output);
    }
}
