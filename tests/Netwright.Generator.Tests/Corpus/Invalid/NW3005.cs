// ---- Inputs
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(int[] labels)
    {
        _ = new Dataset<int>({|NW3005:new float[9]|}, labels, 2);
    }
}

// ---- Targets
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(float[] inputs)
    {
        const int Count = 2;
        _ = new Dataset<float>(inputs, targets: {|NW3005:[1, 2, 3]|}, count: Count);
    }
}

// ---- Nothing
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(int[] labels)
    {
        Dataset<int> data = new({|NW3005:[]|}, labels, 1);
        Console.WriteLine(data.Count);
    }
}
