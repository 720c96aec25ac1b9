// ---- The next line
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> train)
    {
        model.Fit(train);
        Console.WriteLine(model.Evaluate({|NW3009:train|}).Accuracy);
    }
}

// ---- By name, after a loop
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
        for (int i = 0; i < 10; i++)
            model.Fit(data);
        if (!model.Evaluate(threads: 1, data: {|NW3009:data|}).Loss.Equals(0))
            model.Save("a");
    }
}

// ---- Fields
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public sealed class Session(Dataset<int> all)
{
    private readonly Digit model = new();
    private readonly Dataset<int> data = all;

    public double Run()
    {
        if (model.Fit(data, new FitOptions { Epochs = 3 }).Cancelled)
            return 0;

        return model.Evaluate({|NW3009:data|}).Loss;
    }
}
