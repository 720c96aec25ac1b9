// ---- A new array
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model)
    {
        model.Predict([1, 2, 3, 4], {|NW3002:new float[4]|});
    }
}

// ---- The stack
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
        Span<float> output = stackalloc float[Digit.InputLength];
        model.Predict(input, {|NW3002:output|});
    }
}

// ---- A batch of two
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model)
    {
        model.PredictBatch(new float[8], outputs: {|NW3002:new float[3]|});
    }
}

// ---- A batch of who knows how many
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
        model.PredictBatch(input, {|NW3002:GC.AllocateUninitializedArray<float>(10)|});
    }
}
