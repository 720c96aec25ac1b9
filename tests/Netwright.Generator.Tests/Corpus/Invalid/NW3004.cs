// ---- As many as trainable parameters
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] input)
    {
        model.Gradient(input, [0], {|NW3004:new float[Digit.ParameterCount]|});
    }
}

// ---- A variable
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] input)
    {
        var gradient = new float[15];
        model.Gradient(input, [0], gradient: {|NW3004:gradient|});
    }
}
