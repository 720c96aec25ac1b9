// ---- What it monitors unless told otherwise
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
        model.Fit(data, new FitOptions { Epochs = 50, Callbacks = [{|NW3011:new EarlyStopping(patience: 3)|}] });
    }
}

// ---- A split of nothing
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
        model.Fit(data, new FitOptions { Epochs = 50, ValidationSplit = 0.0, Callbacks = [new ReduceLearningRateOnPlateau({|NW3011:"val_accuracy"|}, factor: 0.5)] });
    }
}

// ---- Made some lines above
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
        const string Monitor = "val_loss";
        var stopping = new EarlyStopping(monitor: {|NW3011:Monitor|});
        FitOptions options = new()
        {
            Epochs = 50,
            Callbacks = [new CsvLogger("log.csv"), stopping],
        };
        model.Fit(data, options);
    }
}

// ---- The best checkpoint of an array
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
        Callback[] Make(Callback other) => [other];
        model.Fit(data, new FitOptions { Callbacks = Make(new EarlyStopping()) });
        model.Fit(data, new FitOptions { Callbacks = new Callback[] { {|NW3011:new ModelCheckpoint("best.safetensors", saveBestOnly: true)|} } });
    }
}
