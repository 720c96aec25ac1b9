// ---- Zero
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(float[] inputs, int[] labels)
    {
        _ = new Dataset<int>(inputs, labels, {|NW3006:0|});
    }
}

// ---- Below zero, by name
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
        int none = -1;
        _ = new Dataset<float>(count: {|NW3006:none|}, inputs: inputs, targets: inputs);
    }
}
