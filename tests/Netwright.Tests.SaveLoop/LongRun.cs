namespace Netwright.Tests.SaveLoop;

/// <summary>A training that takes long enough, if it writes a checkpoint after each batch, to be killed in many places.</summary>
public sealed class LongRun(int threads)
{
    private const int Epochs = 60, Samples = 400, Inputs = 40;

    public Trainee Model { get; } = new(seed: 5);

    public EarlyStopping Stopping { get; } = new(patience: 50);

    public History Fit(Checkpoint? checkpoint, params Callback[] callbacks)
        => Model.Fit(Data(), new FitOptions
        {
            Epochs = Epochs,
            BatchSize = 20,
            ValidationSplit = 0.25,
            Threads = threads,
            Verbosity = Verbosity.Silent,
            Checkpoint = checkpoint,
            Callbacks = [Stopping, LearningRateSchedule.Cosine(Epochs, alpha: 0.1), .. callbacks],
        });

    private static Dataset<int> Data()
    {
        float[] inputs = new float[Samples * Inputs];
        for (int i = 0; i < inputs.Length; i++)
            inputs[i] = i * 7919 % 1009 / 1009f - 0.5f;
        return new Dataset<int>(inputs, [.. Enumerable.Range(0, Samples).Select(static sample => sample * 31 % 7)], Samples);
    }
}

/// <summary>Its network: with noise, statistics and moments.</summary>
[Network(40)]
[Dense(256, Activation.Relu, UseBias = false)]
[BatchNormalization]
[Dropout(0.2)]
[Dense(7, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Trainee;

/// <summary>Says when a step is done and a checkpoint written.</summary>
public sealed class Announcement : Callback
{
    private int steps;

    public override void OnBatchBegin(TrainingContext context)
    {
        if (++steps == 2)
            Console.WriteLine("training");
    }
}
