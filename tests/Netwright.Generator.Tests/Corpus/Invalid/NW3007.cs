// ---- Above the last
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
        model.Fit(new Dataset<int>(new float[8], [0, {|NW3007:3|}], 2));
    }
}

// ---- Below zero
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
        int[] labels = { 0, {|NW3007:-1|} };
        var data = new Dataset<int>(new float[8], labels, 2);
        model.Evaluate(data);
    }
}

// ---- In a batch
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] gradient)
    {
        model.Gradient(new float[4], [{|NW3007:10|}], gradient);
    }
}

// ---- A constant
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] inputs)
    {
        const int Unknown = 255;
        model.Fit(new(inputs, targets: new[] { 1, {|NW3007:Unknown|}, 2 }, count: 3));
    }
}
