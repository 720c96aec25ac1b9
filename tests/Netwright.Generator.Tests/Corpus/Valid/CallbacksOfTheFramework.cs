using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

[Network(4)]
[Dense(2, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Pair;

public static class Training
{
    private static readonly EarlyStopping Shared = new(patience: 5, minDelta: 1e-3);

    public static int Run(Digit model, Pair pair, Dataset<int> data, Dataset<float> flags, string monitor, double split)
    {
        EarlyStopping stopping = new("val_accuracy", patience: 3) { RestoreBestWeights = false };
        History history = model.Fit(data, new FitOptions
        {
            Epochs = 100,
            ValidationSplit = 0.2,
            Callbacks =
            [
                stopping,
                new ReduceLearningRateOnPlateau(factor: 0.5, patience: 2, cooldown: 1, minLearningRate: 1e-6),
                new CsvLogger("log.csv", separator: ';'),
                new ModelCheckpoint("runs/digits-{epoch:00}-{val_loss:0.000}.safetensors", saveBestOnly: true),
            ],
        });
        model.Fit(data[..100], data[100..], new FitOptions { Callbacks = [Shared] });
        model.Fit(data, new() { ValidationSplit = split, Callbacks = [new EarlyStopping()] });
        model.Fit(data, new() { Callbacks = [new EarlyStopping(monitor), new ModelCheckpoint("last.safetensors")] });
        model.Fit(data, new() { Callbacks = [] });
        pair.Fit(flags, new FitOptions { Epochs = 10, Callbacks = [new EarlyStopping("accuracy", mode: MonitorMode.Max), LearningRateSchedule.WarmUp(1, then: LearningRateSchedule.Cosine(9))] });
        return history.Stopped ? stopping.BestEpoch : history.Epochs;
    }
}
