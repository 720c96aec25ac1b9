// ---- Split
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> data)
    {
        var (train, test) = data.Split(0.2);
        model.Fit(data, new FitOptions { Epochs = 3 });
        Console.WriteLine(model.Evaluate({|NW3013:test|}).Accuracy);
    }
}

// ---- The part to train on, stratified
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> data)
    {
        (Dataset<int> train, Dataset<int> test) = data.SplitStratified(0.2, 1);
        FitOptions options = new() { Epochs = 3 };
        model.Fit(data, options);
        Console.WriteLine(model.Evaluate({|NW3013:train|}).Accuracy);
    }
}

// ---- A range
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> data)
    {
        Dataset<int> test = data[100..];
        for (int epoch = 0; epoch < 3; epoch++)
            model.Fit(data);
        Console.WriteLine(model.Evaluate({|NW3013:test|}, [Metric.F1()]).Loss);
    }
}

// ---- A slice
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> data)
    {
        Dataset<int> test = data.Slice(100, 20);
        model.Fit(data);
        Console.WriteLine(model.Evaluate({|NW3013:test|}).Loss);
    }
}
