// ---- No epochs
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
        model.Fit(data, new FitOptions { Epochs = {|NW3008:0|} });
    }
}

// ---- A batch below zero
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
        model.Fit(data, new FitOptions { Epochs = 5, BatchSize = {|NW3008:-32|} });
    }
}

// ---- A share of all
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
        model.Fit(data, new FitOptions { ValidationSplit = {|NW3008:1.0|} });
    }
}

// ---- Threads without end
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
        model.Fit(data, new FitOptions { Threads = {|NW3008:1_000_000|} });
    }
}

// ---- A variable, long before
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
        double percent = 20;
        FitOptions options = new()
        {
            Epochs = 3,
            ValidationSplit = {|NW3008:percent|}, // of all
        };
        model.Fit(data, options);
    }
}

// ---- No patience at all
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
        model.Fit(data, new FitOptions { ValidationSplit = 0.2, Callbacks = [new EarlyStopping(patience: {|NW3008:-3|})] });
    }
}
