using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Loops
{
    public static void Run(Digit model, float[] data)
    {
        for (int length = 4; length < 5; length++)
            model.Classify(new float[length]);

        int size = 1;
        do
        {
            size *= 2;
        }
        while (size < 4);
        model.Classify(new float[size]);

        int batch = 8;
        for (int at = 0; at < data.Length; at += batch * 4)
        {
            batch = Math.Min(batch, (data.Length - at) / 4);
            float[] outputs = new float[batch * 3];
            model.PredictBatch(data.AsSpan(at, batch * 4), outputs);
        }

        foreach (float[] row in data.Chunk(4))
            model.Classify(row);

        foreach (int width in (int[])[4, 4])
            model.Classify(data.AsSpan(0, width));
    }
}
