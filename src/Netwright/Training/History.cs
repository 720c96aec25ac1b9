using System.Text.Json.Serialization;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>What each epoch of a training run measured. A run that went on from a <see cref="Checkpoint"/> has the epochs before its interruption too.</summary>
/// <remarks>System.Text.Json writes it, with or without its source generator. JSON has no NaN, so that it is the text "NaN" there.</remarks>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed class History
{
    private const string Rate = "learning_rate";

    private readonly List<double> loss = [];
    private readonly List<double> accuracy = [];
    private readonly List<double> validationLoss = [];
    private readonly List<double> validationAccuracy = [];
    private readonly List<double> learningRate = [];
    private readonly List<double> seconds = [];
    private readonly Dictionary<string, List<double>> measures;

    internal History(bool hasAccuracy, bool isValidated, IReadOnlyList<Metric> metrics)
    {
        Names = Quantities.Of(hasAccuracy, isValidated, metrics);
        measures = new Dictionary<string, List<double>> { [Quantities.Loss] = loss, [Quantities.Accuracy] = accuracy };
        foreach (Metric metric in metrics)
            measures.Add(metric.Name, []);

        measures.Add(Quantities.ValidationLoss, validationLoss);
        measures.Add(Quantities.ValidationAccuracy, validationAccuracy);
        foreach (Metric metric in metrics)
            measures.Add(Quantities.OnValidation(metric.Name), []);
        Metrics = Quantities.Of(accuracy: false, isValidated, metrics).Where(static name => Quantities.OwnName(name) != Quantities.Loss)
            .ToDictionary(static name => name, IReadOnlyList<double> (name) => measures[name]);
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

    /// <summary>The learning rate of each epoch's last step: the declared one, unless a callback changed it.</summary>
    public IReadOnlyList<double> LearningRate => learningRate;

    /// <summary>The wall-clock seconds of each epoch, validation included.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    /// <summary>Whether the run was cancelled before its last epoch was complete.</summary>
    public bool Cancelled { get; internal set; }

    /// <summary>Whether a callback ended the run: <see cref="EarlyStopping"/>, or one that called <see cref="TrainingContext.Stop"/>.</summary>
    public bool Stopped { get; internal set; }

    /// <summary>The run's metrics by name, one value an epoch; those of the validation samples with <c>val_</c> before their names, where there are any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Metrics { get; }

    /// <summary>The names of what the run measured: loss, accuracy (of a classifier) and its metrics, and where there are validation samples the same with <c>val_</c> before them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A measure by Keras's name, one value an epoch: one of <see cref="Names"/>, or <c>learning_rate</c>.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The run did not measure it; the message says why and what there is.</exception>
    public IReadOnlyList<double> this[string name] => name == Rate ? learningRate : Names.Contains(name) ? measures[name]
        : throw new ArgumentException($"This history has no \"{name}\"{WhyNot(name)}; it has {string.Join(", ", Names)} and {Rate}.", nameof(name));

    /// <summary>The epochs and what the last of them measured: <c>5 epochs, loss: 0.2345 - val_loss: 0.2512</c>.</summary>
    public override string ToString()
    {
        string count = Epochs == 1 ? "1 epoch" : FormattableString.Invariant($"{Epochs} epochs");
        return Epochs == 0 ? count : $"{count}, {string.Join(" - ", Names.Select(name => $"{name}: {Evaluation.Number(measures[name][^1])}"))}";
    }

    private string WhyNot(string name)
    {
        string own = Quantities.OwnName(name);
        return own != name && Names.Contains(own) ? ", for there were no validation samples"
            : own == Quantities.Accuracy ? ", for the network predicts nothing that is right or wrong"
            : "";
    }

    /// <summary>Adds a completed epoch.</summary>
    internal void Add(Evaluation training, Evaluation? validation, double rate, double elapsed)
    {
        loss.Add(training.Loss);
        accuracy.Add(training.Accuracy);
        learningRate.Add(rate);
        seconds.Add(elapsed);
        foreach ((string name, double value) in training.Metrics)
            measures[name].Add(value);
        if (validation is { } measured)
        {
            validationLoss.Add(measured.Loss);
            validationAccuracy.Add(measured.Accuracy);
            foreach ((string name, double value) in measured.Metrics)
                measures[Quantities.OnValidation(name)].Add(value);
        }
    }

    /// <summary>Keeps the epochs so far, for a run that goes on after them.</summary>
    internal void KeepState(CheckpointState state)
    {
        foreach ((string name, List<double> values) in measures)
            state.Keep(name, values);
        state.Keep(Rate, learningRate);
        state.Keep("seconds", seconds);
        state.CheckList("seconds", seconds, seconds.Count, least: 0);
        state.CheckList(Rate, learningRate, seconds.Count, least: double.Epsilon);
        foreach ((string name, List<double> values) in measures)
            state.CheckList(name, values, Quantities.IsValidation(name) && validationLoss.Count == 0 ? 0 : seconds.Count);
    }
}
