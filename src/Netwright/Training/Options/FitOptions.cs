using Netwright.Compute;

namespace Netwright;

/// <summary>How a network is trained, with Keras's names and defaults.</summary>
public sealed class FitOptions
{
    /// <summary>Passes over the training samples, at least 1; 1 by default.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Samples in one optimizer step, at least 1; 32 by default. An epoch's last batch takes what is left.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>
    /// The share of the samples, from 0 to below 1, that is kept for validation: the last ones of the data set as it is given, before any shuffling.
    /// </summary>
    public double ValidationSplit { get; init; }

    /// <summary>
    /// Weights by class number. In training, the loss of a sample is multiplied by the weight of its class, besides its own weight. A class that is not named weighs
    /// 1. None by default. Validation does not use them.
    /// </summary>
    /// <remarks>
    /// The class of a sample is its label; for several targets, the place of the greatest; for a single target, 1 where the target is above ½ (of a network
    /// that ends in a hinge loss, above 0), else 0.
    /// </remarks>
    public IReadOnlyDictionary<int, double>? ClassWeights { get; init; }

    /// <summary>What is measured beside loss and accuracy, as <c>[Metric.Precision(), Metric.Recall()]</c>; none by default.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>Whether each epoch takes the samples in an order of its own; true by default.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// The seed of the orders and of dropout; null, the default, takes the model's. The same seed gives the same parameters, on any number of threads.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>What is printed; by default a progress bar in a terminal, and a line an epoch where the output is redirected.</summary>
    public Verbosity Verbosity { get; init; }

    /// <summary>The threads to train on, up to 1024; 0, the default, takes as many as pay off. The resulting parameters do not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// Ends the run before the next batch. Fit then returns the history of the completed epochs, and the model keeps what it has learnt so far. With a
    /// <see cref="Checkpoint"/> the run can go on from that very batch.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>What runs beside the training, in this order: <see cref="EarlyStopping"/> and the like, or callbacks of your own. None by default.</summary>
    /// <remarks>Keras's <c>TerminateOnNaN</c> is not among them: every run ends with a <see cref="TrainingDivergedException"/> when its loss stops being finite.</remarks>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>The file that the run writes so that it can go on after an interruption, and goes on from if it exists; null, the default, is none.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Where to print; null, the default, is the console.</summary>
    public TextWriter? Output { get; init; }

    /// <summary>Reports a value that no run can have.</summary>
    /// <param name="validated">Whether there is a validation set.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Check(bool validated)
    {
        if (Epochs < 1)
            throw new ArgumentOutOfRangeException(nameof(Epochs), Epochs, "Training takes at least one epoch.");
        if (BatchSize < 1)
            throw new ArgumentOutOfRangeException(nameof(BatchSize), BatchSize, "A batch holds at least one sample.");
        if (!(ValidationSplit >= 0 && ValidationSplit < 1))
            throw new ArgumentOutOfRangeException(nameof(ValidationSplit), ValidationSplit, "The share kept for validation is from 0 to below 1.");
        if (validated && ValidationSplit > 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(ValidationSplit), ValidationSplit, "There is a validation set already; with it, the share to split off must be 0.");
        }

        if (!Enum.IsDefined(Verbosity))
            throw new ArgumentOutOfRangeException(nameof(Verbosity), Verbosity, "There is no such verbosity.");

        if (Callbacks is null || Callbacks.Contains(null))
            throw new ArgumentException("There is a null in the place of a callback; for none, leave the list empty.", nameof(Callbacks));

        Checkpoint?.Check();
        WorkerTeam.Check(Threads);
    }
}
