using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>What each epoch of a training run measured. A run that went on from a <see cref="Checkpoint"/> has the epochs before its interruption too.</summary>
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

    internal History(IReadOnlyList<Metric> metrics)
    {
        measures = new Dictionary<string, List<double>> { [Quantities.Loss] = loss, [Quantities.Accuracy] = accuracy };
        foreach (Metric metric in metrics)
            measures.Add(metric.Name, []);

        measures.Add(Quantities.ValidationLoss, validationLoss);
        measures.Add(Quantities.ValidationAccuracy, validationAccuracy);
        foreach (Metric metric in metrics)
            measures.Add(Quantities.OnValidation(metric.Name), []);
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

    /// <summary>The names of all measures: loss, accuracy and the run's metrics, then the same with <c>val_</c> before them; where there are no validation samples, their lists are empty.</summary>
    public IReadOnlyCollection<string> Names => measures.Keys;

    /// <summary>
    /// A measure by Keras's name: loss, accuracy or the name of a metric of the run, with <c>val_</c> before it for the validation samples; and
    /// <c>learning_rate</c>.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public IReadOnlyList<double> this[string name] => name == Rate ? learningRate : measures.GetValueOrDefault(name)
        ?? throw new ArgumentException($"A history has no \"{name}\"; it has {string.Join(", ", Names)} and {Rate}.", nameof(name));

    /// <summary>Adds a completed epoch.</summary>
    internal void Add(Evaluation training, Evaluation? validation, double rate, double elapsed)
    {
        loss.Add(training.Loss);
        accuracy.Add(training.Accuracy);
        learningRate.Add(rate);
        seconds.Add(elapsed);
        foreach (string name in training.Metrics?.Names ?? [])
            measures[name].Add(training[name]);
        if (validation is { } measured)
        {
            validationLoss.Add(measured.Loss);
            validationAccuracy.Add(measured.Accuracy);
            foreach (string name in measured.Metrics?.Names ?? [])
                measures[Quantities.OnValidation(name)].Add(measured[name]);
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
