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
        model.Fit(new Dataset<int>(Array.ConvertAll(pixels, p => (float)({|NW3014:p / 255|})), labels, labels.Length));
    }
}

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
            input[i] = {|NW3014:pixels[i] / 256|};
        model.Classify(input);
    }
}

// ---- As doubles
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(byte[] pixels)
    {
        double first = ({|NW3014:pixels[0] / 255|}) * 2.0;
        Console.WriteLine(first);
    }
}
