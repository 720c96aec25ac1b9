using System.Diagnostics;
using Netwright.Events;

namespace Netwright;

/// <summary>
/// Writes what a run measures to event files, which <c>tensorboard --logdir FOLDER</c> draws while the run goes on. Folders and tags are those of Keras's
/// callback: <c>train</c> and <c>validation</c>, <c>epoch_loss</c>, <c>epoch_accuracy</c>, <c>epoch_learning_rate</c>.
/// </summary>
/// <remarks>
/// The events of an epoch are on the disk when it ends, and those of batches within a second. A run that is killed leaves files that can be read. Each run adds
/// files to its folder. To compare runs, give each a folder of its own under one common folder.
/// </remarks>
public sealed class TensorBoard : Callback
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string folder;
    private readonly bool batches;
    private EventFile training = null!;
    private EventFile? validation;
    private long flushed;

    /// <summary>Sets where to write.</summary>
    /// <param name="folder">The folder of the run, made if it is not there.</param>
    /// <param name="batches">
    /// Whether each batch is written too, as <c>batch_loss</c> and the like: the means of the epoch so far, by the number of the step in the run. That
    /// allocates at each step.
    /// </param>
    public TensorBoard(string folder, bool batches = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = folder;
        this.batches = batches;
    }

    /// <summary>The clock of the events' times.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Begins the files, so that a folder that cannot be written is known before the first epoch.</summary>
    /// <param name="context">The run.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public override void OnFitBegin(TrainingContext context)
    {
        training = new EventFile(Path.Combine(folder, "train"), Time);
        validation = context.Quantities.Any(IsOfValidation) ? new EventFile(Path.Combine(folder, "validation"), Time) : null;
        flushed = Stopwatch.GetTimestamp();
    }

    /// <inheritdoc/>
    public override void OnBatchEnd(TrainingContext context)
    {
        if (!batches)
            return;

        training.Add((context.Epoch - 1L) * context.Batches + context.Batch, OfTraining(context, "batch_"));
        if (Stopwatch.GetElapsedTime(flushed) >= Patience)
            Flush();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        training.Add(context.Epoch, [.. OfTraining(context, "epoch_"), ("epoch_learning_rate", context.LearningRate)]);
        validation?.Add(context.Epoch, context.Quantities.Where(IsOfValidation).Select(name => ("epoch_" + name["val_".Length..], context[name])));
        validation?.Flush();
        Flush();
    }

    private static IEnumerable<(string, double)> OfTraining(TrainingContext context, string prefix)
        => context.Quantities.Where(static name => !IsOfValidation(name)).Select(name => (prefix + name, context[name]));

    private static bool IsOfValidation(string quantity) => quantity.StartsWith("val_", StringComparison.Ordinal);

    private void Flush()
    {
        training.Flush();
        flushed = Stopwatch.GetTimestamp();
    }
}
