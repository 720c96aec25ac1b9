using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>A training run as its callbacks see it.</summary>
public sealed class TrainingContext
{
    private static readonly Evaluation Nothing = new(double.NaN, double.NaN);

    private readonly CompiledNetwork network;
    private readonly IReadOnlyList<Metric> metrics;
    private MetricSet? measured;
    private Evaluation training = Nothing;
    private Evaluation validation = Nothing;
    private double learningRate;

    internal TrainingContext(CompiledNetwork network, double learningRate, int epochs, int batches, bool validated, IReadOnlyList<Metric> metrics)
    {
        this.network = network;
        this.learningRate = learningRate;
        Epochs = epochs;
        Batches = batches;
        this.metrics = metrics;
        Quantities = Training.Metrics.Quantities.Of(accuracy: network.Description.Accuracy != AccuracyKind.None, validated, metrics);
    }

    /// <summary>The epoch, from 1; 0 before the first.</summary>
    public int Epoch { get; private set; }

    /// <summary>The epochs that were asked for.</summary>
    public int Epochs { get; }

    /// <summary>The current batch of the epoch, or the last one, from 1; 0 before the first.</summary>
    public int Batch { get; private set; }

    /// <summary>The batches in an epoch, a last partial one counted; 0 in a run over a stream that does not say how long it is.</summary>
    public int Batches { get; }

    /// <summary>
    /// The names of what this run measures: loss, accuracy (of a classifier) and the metrics of <see cref="FitOptions.Metrics"/>, and all of them with <c>val_</c>
    /// before them where there is validation data.
    /// </summary>
    public IReadOnlyList<string> Quantities { get; }

    /// <summary>The learning rate of the steps to come in this run; finite and above 0. The next run begins with the declared one again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is 0, negative or not finite.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A learning rate is finite and above 0.");
    }

    /// <summary>
    /// What <see cref="ReduceLearningRateOnPlateau"/> has multiplied the rate by so far in this run; a <see cref="LearningRateSchedule"/> multiplies the rates that it
    /// plans by it.
    /// </summary>
    internal double RateFactor { get; private set; } = 1;

    /// <summary>The schedule that plans this run's rates, or null.</summary>
    internal LearningRateSchedule? Schedule { get; set; }

    /// <summary>Lowers the learning rate, that of the steps that a schedule has planned included.</summary>
    internal void ReduceRate(double reduced)
    {
        RateFactor *= reduced / LearningRate;
        LearningRate = reduced;
    }

    /// <summary>All parameters, with padding, in the layout of the model's own <c>Parameters</c>.</summary>
    public Span<float> Parameters => network.Parameters.Span;

    /// <summary>Whether this run goes on from a <see cref="Checkpoint"/>. Callbacks that write files then continue them.</summary>
    public bool IsResumed { get; internal set; }

    /// <summary>Whether a callback has asked to end the run.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What was measured last; NaN where it was not yet measured in this epoch.</summary>
    /// <param name="quantity">The name, one of <see cref="Quantities"/>.</param>
    /// <exception cref="ArgumentException">This run does not measure it.</exception>
    public double this[string quantity] => !Quantities.Contains(quantity)
        ? throw new ArgumentException($"This run does not measure \"{quantity}\"; it measures {string.Join(", ", Quantities)}.", nameof(quantity))
        : quantity switch
        {
            Training.Metrics.Quantities.Loss => training.Loss,
            Training.Metrics.Quantities.Accuracy => training.Accuracy,
            Training.Metrics.Quantities.ValidationLoss => validation.Loss,
            Training.Metrics.Quantities.ValidationAccuracy => validation.Accuracy,
            _ when Training.Metrics.Quantities.IsValidation(quantity) => validation.Metrics.GetValueOrDefault(Training.Metrics.Quantities.OwnName(quantity), double.NaN),
            _ => training.Metrics.TryGetValue(quantity, out double value) ? value : measured?[quantity] ?? double.NaN,
        };

    /// <summary>Ends the run. An epoch that has begun ends after the current batch, and is validated and recorded as any other; Fit then returns.</summary>
    public void Stop() => IsStopped = true;

    /// <summary>Writes the parameters to a safetensors file, whole or not at all; the model's own <c>Save</c> is refused while it trains.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite, or a variance negative.</exception>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public void Save(string path) => ParameterFile.Save(network, path);

    /// <summary>Says something once, before the first epoch, where the run prints anything.</summary>
    internal Action<string> Note { get; init; } = static _ => { };

    /// <summary>Writes the parameters with the value of a quantity, which <see cref="SavedValue"/> reads.</summary>
    internal void Save(string path, string quantity) => ParameterFile.Save(network, path, quantity, this[quantity]);

    /// <summary>The value of a quantity that this network was saved with; null where there is none, or no such file.</summary>
    internal double? SavedValue(string path, string quantity) => ParameterFile.ValueOf(network, path, quantity);

    /// <summary>Whether more of a quantity is better.</summary>
    internal bool IsMoreBetter(string quantity)
    {
        string own = Training.Metrics.Quantities.OwnName(quantity);
        return own == Training.Metrics.Quantities.Accuracy || metrics.Any(metric => metric.Name == own && metric.MoreIsBetter);
    }

    /// <summary>Notes that an epoch begins, with nothing measured.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="metrics">What it measures; batch by batch they are computed only where a callback asks.</param>
    internal void BeginEpoch(int epoch, MetricSet metrics)
    {
        measured = metrics;
        Epoch = epoch;
        Batch = 0;
        Measure(Nothing, null);
    }

    /// <summary>Notes that the run goes on from a checkpoint, with the metrics of its last epoch so far.</summary>
    internal void GoOn(MetricSet metrics) => measured = metrics;

    /// <summary>Notes that a batch begins.</summary>
    internal void BeginBatch(int batch) => Batch = batch;

    /// <summary>Notes what was measured: after a batch the means of the epoch so far.</summary>
    internal void Measure(Evaluation training, Evaluation? validation)
    {
        this.training = training;
        this.validation = validation ?? Nothing;
    }

    /// <summary>Keeps where the run is, as its callbacks see it.</summary>
    internal void KeepState(CheckpointState state)
    {
        int epoch = Epoch, batch = Batch;
        double rateFactor = RateFactor;
        bool isStopped = IsStopped;
        (double loss, double accuracy) = training;
        (double validationLoss, double validationAccuracy) = validation;
        state.Keep("epoch", ref epoch, 0, int.MaxValue);
        state.Keep("batch", ref batch, 0, int.MaxValue);
        state.Keep("isStopped", ref isStopped);
        state.Keep("learningRate", ref learningRate, double.Epsilon, double.MaxValue);
        state.Keep("rateFactor", ref rateFactor, 0, 1);
        state.Keep(Training.Metrics.Quantities.Loss, ref loss);
        state.Keep(Training.Metrics.Quantities.Accuracy, ref accuracy);
        state.Keep(Training.Metrics.Quantities.ValidationLoss, ref validationLoss);
        state.Keep(Training.Metrics.Quantities.ValidationAccuracy, ref validationAccuracy);
        (Epoch, Batch, IsStopped, RateFactor) = (epoch, batch, isStopped, rateFactor);
        (training, validation) = (
            new(loss, accuracy) { Metrics = KeepMetrics("metrics", training) }, new(validationLoss, validationAccuracy) { Metrics = KeepMetrics("val_metrics", validation) });

        MetricValues KeepMetrics(string name, Evaluation measured)
        {
            List<double> values = [.. measured.Metrics.Values];
            state.Keep(name, values);
            return values.Count == 0 ? MetricValues.None : new MetricValues([.. metrics.Select(static metric => metric.Name)], [.. values]);
        }
    }
}
