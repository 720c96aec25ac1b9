// ---- A loop
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, byte[] pixels)
    {
        float[] input = new float[4];
        for (int i = 0; i < input.Length; i++)
            input[i] = pixels[i];
        model.Classify({|NW3010:input|});
    }
}

// ---- A conversion of all
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, byte[] pixels, int[] labels)
    {
        model.Fit(new Dataset<int>({|NW3010:Array.ConvertAll(pixels, p => (float)p)|}, labels, labels.Length));
    }
}

// ---- A query
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, byte[] pixels, float[] output)
    {
        float[] inputs = pixels.Select(static pixel => (float)pixel).ToArray();
        model.PredictBatch(inputs: {|NW3010:inputs|}, output);
    }
}
