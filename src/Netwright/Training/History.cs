namespace Netwright;

/// <summary>What each epoch of a training run measured; of one that went on from a <see cref="Checkpoint"/>, also those before its interruption.</summary>
public sealed class History
{
    private readonly List<double> loss = [];
    private readonly List<double> accuracy = [];
    private readonly List<double> validationLoss = [];
    private readonly List<double> validationAccuracy = [];
    private readonly List<double> seconds = [];

    internal History()
    {
    }

    /// <summary>The number of completed epochs.</summary>
    public int Epochs => loss.Count;

    /// <summary>The mean training loss of each epoch, measured while the parameters changed.</summary>
    public IReadOnlyList<double> Loss => loss;

    /// <summary>The share of right predictions in each epoch, 0 to 1; NaN for a regression.</summary>
    public IReadOnlyList<double> Accuracy => accuracy;

    /// <summary>The mean loss on the validation samples after each epoch; empty where there are none.</summary>
    public IReadOnlyList<double> ValidationLoss => validationLoss;

    /// <summary>The share of right predictions on the validation samples after each epoch, 0 to 1, NaN for a regression; empty where there are none.</summary>
    public IReadOnlyList<double> ValidationAccuracy => validationAccuracy;

    /// <summary>The wall-clock seconds of each epoch, validation included.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    /// <summary>Whether the run was cancelled before its last epoch was complete.</summary>
    public bool Cancelled { get; internal set; }

    /// <summary>Whether a callback ended the run: <see cref="EarlyStopping"/>, or one that called <see cref="TrainingContext.Stop"/>.</summary>
    public bool Stopped { get; internal set; }

    /// <summary>A measure by Keras's name: loss, accuracy, val_loss or val_accuracy.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public IReadOnlyList<double> this[string name] => name switch
    {
        "loss" => loss,
        "accuracy" => accuracy,
        "val_loss" => validationLoss,
        "val_accuracy" => validationAccuracy,
        _ => throw new ArgumentException($"A history has no \"{name}\"; it has loss, accuracy, val_loss and val_accuracy.", nameof(name)),
    };

    /// <summary>Adds a completed epoch.</summary>
    internal void Add(Evaluation training, Evaluation? validation, double elapsed)
    {
        loss.Add(training.Loss);
        accuracy.Add(training.Accuracy);
        seconds.Add(elapsed);
        if (validation is { } measured)
        {
            validationLoss.Add(measured.Loss);
            validationAccuracy.Add(measured.Accuracy);
        }
    }

    /// <summary>Keeps the epochs so far, for a run that goes on behind them.</summary>
    internal void KeepState(CheckpointState state)
    {
        state.Keep(Training.Quantities.Loss, loss);
        state.Keep(Training.Quantities.Accuracy, accuracy);
        state.Keep(Training.Quantities.ValidationLoss, validationLoss);
        state.Keep(Training.Quantities.ValidationAccuracy, validationAccuracy);
        state.Keep("seconds", seconds);
    }
}
