// ---- A new array
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        model.Predict({|NW3001:new float[5]|}, output);
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
    public static void Run(Digit model, float[] output)
    {
        float[] input = [1, 2, 3];
        model.Predict(output: output, input: {|NW3001:input|});
    }
}

// ---- A span of a slice
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        Span<float> all = stackalloc float[12];
        model.Classify({|NW3001:all.Slice(4, length: 3)|});
    }
}

// ---- A slice by a constant
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] pixels, float[] output)
    {
        const int Size = 28 * 28;
        model.Predict({|NW3001:pixels.AsSpan(0, Size)|}, output);
    }
}

// ---- A batch that no samples make
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        model.PredictBatch({|NW3001:new float[4 * 2 + 1]|}, output);
    }
}

// ---- A gradient of no sample
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        model.Gradient({|NW3001:new float[6]|}, [1], new float[model.Parameters.Length]);
    }
}

// ---- A data set of another shape
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        var data = new Dataset<int>({|NW3001:new float[10]|}, [0, 1], 2);
        model.Fit(data);
    }
}

// ---- The constant of another network
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

[Network(5), Dense(1)]
public partial class Other;

public static class Program
{
    public static void Run(Digit model, float[] output)
    {
        model.Classify({|NW3001:new float[Other.InputLength]|});
    }
}

// ---- A field and a nested network
using Netwright;

namespace App;

public partial class Shop
{
    private readonly Scores scores = new();

    public int Ask() => scores.Classify({|NW3001:[
        1, // price
        2,
    ]|});

    [Network(3), Dense(2, Activation.Softmax)]
    private partial class Scores;
}

// ---- In a lambda
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
        int length = 3;
        Func<int> ask = () => model.Classify({|NW3001:new float[length]|});
        Console.WriteLine(ask());
    }
}
