using Netwright;

namespace App;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Line;

// With settings called as those of the framework are, and another meaning.
public sealed class Watch(string monitor, int patience = -1) : Callback
{
    public override void OnEpochEnd(TrainingContext context)
    {
        if (context.Epoch > patience && context.Quantities.Contains(monitor) && context[monitor] < 0.01)
            context.Stop();
    }

    public override void OnBatchEnd(TrainingContext context) => context.LearningRate *= 0.999;
}

public static class Training
{
    public static void Run(Line model, Dataset<float> data, bool isThorough)
    {
        List<Callback> callbacks = [new Watch("val_f1")];
        if (isThorough)
            callbacks.Add(new EarlyStopping());
        model.Fit(data, new FitOptions { Callbacks = [.. callbacks, new Watch("accuracy")], ValidationSplit = isThorough ? 0.1 : 0 });
        model.Fit(data, new FitOptions { Callbacks = callbacks });
    }
}
