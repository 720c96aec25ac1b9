// ---- As Keras once called it
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
        model.Fit(data, new FitOptions { Epochs = 50, ValidationSplit = 0.2, Callbacks = [new EarlyStopping({|NW3012:"val_acc"|} /* of the last fifth */)] });
    }
}

// ---- A slip
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
        Callback checkpoint = new ModelCheckpoint("{epoch}.safetensors", monitor: {|NW3012:"vall_loss"|});
        model.Fit(data, data[..10], new FitOptions { Callbacks = [checkpoint] });
    }
}

// ---- A measure that there is not
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
        model.Fit(data, new FitOptions { ValidationSplit = 0.2, Callbacks = [new ReduceLearningRateOnPlateau({|NW3012:"f1"|})] });
    }
}

// ---- The accuracy of a regression
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Line;

public static class Program
{
    public static void Run(Line model, Dataset<float> data)
    {
        model.Fit(data, new FitOptions { Callbacks = [new EarlyStopping({|NW3012:"accuracy"|})] });
    }
}

// ---- A metric that is not asked for
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
        model.Fit(data, new FitOptions { ValidationSplit = 0.2, Metrics = [Metric.Auc()], Callbacks = [new EarlyStopping({|NW3012:"val_f1_score"|})] });
    }
}
