using System.ComponentModel;
using Netwright.Compute;
using Netwright.Training.Feeding;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>Trains networks: checks what is given, claims the network, and runs the epochs. What is generated calls it.</summary>
/// <remarks>
/// The way of a step from here: <see cref="TrainingRun{TTarget}"/> runs epochs of batches; <see cref="TrainableNetwork{TTarget}"/> runs the phases of a batch on all
/// threads; the generated core's Phase is a list of calls of its layers' kernels; and those call the tiles.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Trainer
{
    /// <summary>Trains a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on after each epoch, or null.</param>
    /// <param name="options">Epochs, batch size and so on; null for the defaults.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The options or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the parameters stopped being finite.</exception>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        options = Checked(network, options, validation is not null);
        Dataset<TTarget> training = options.ValidationSplit > 0 ? TrainingPart(data, options.ValidationSplit) : data;

        // The data as it was given, so that messages number the samples as the caller does.
        Check(network, data, "training sample");
        if (validation is not null)
            Check(network, validation, "validation sample");
        else if (options.ValidationSplit > 0)
            validation = data[training.Count..];

        using Claim.Held held = network.Enter();
        using MeasuredSamples<TTarget>? measured = validation is null ? null : new MeasuredDataset<TTarget>(network, validation);
        return Fit(network, training, measured, options, FitNotes.Of(network, training, validation, isSplitOff: options.ValidationSplit > 0));
    }

    /// <summary>Trains a network, and measures it on a stream after each epoch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples to train on.</param>
    /// <param name="options">Epochs, batch size and so on; null for the defaults.</param>
    /// <param name="validation">The samples to measure on after each epoch.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The options or the data don't fit.</exception>
    /// <exception cref="DataStreamException">The stream failed, or gave a sample that doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the parameters stopped being finite.</exception>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, FitOptions? options, DataStream<TTarget> validation)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(validation);
        options = Checked(network, options, isValidated: true);
        Check(network, data, "training sample");
        Check(network, validation, options);
        using Claim.Held held = network.Enter();
        using MeasuredStream<TTarget> measured = new(network, validation, "validation sample", options.CancellationToken);
        return Fit(network, data, measured, options, []);
    }

    /// <summary>Trains a network on a stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples to train on.</param>
    /// <param name="validation">The samples to measure on after each epoch, or null.</param>
    /// <param name="options">Epochs, batch size and so on; null for the defaults.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The options or the data don't fit.</exception>
    /// <exception cref="DataStreamException">The stream failed, or gave a sample that doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the parameters stopped being finite.</exception>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        options = Checked(network, options, validation is not null);
        int batchSize = BatchSize(network, data, options);
        if (validation is not null)
            Check(network, validation, "validation sample");

        using Claim.Held held = network.Enter();
        using MeasuredSamples<TTarget>? measured = validation is null ? null : new MeasuredDataset<TTarget>(network, validation);
        return Fit(network, data, measured, options, batchSize);
    }

    /// <summary>Trains a network on a stream, and measures it on another one after each epoch.</summary>
    /// <inheritdoc cref="Fit{TTarget}(TrainableNetwork{TTarget}, Dataset{TTarget}, FitOptions, DataStream{TTarget})"/>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, FitOptions? options, DataStream<TTarget> validation)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(validation);
        options = Checked(network, options, isValidated: true);
        int batchSize = BatchSize(network, data, options);
        Check(network, validation, options);
        using Claim.Held held = network.Enter();
        using MeasuredStream<TTarget> measured = new(network, validation, "validation sample", options.CancellationToken);
        return Fit(network, data, measured, options, batchSize);
    }

    /// <summary>Gives the network's normalization the mean and variance of a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static void Adapt<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        DataCheck.Shape(network, data, "sample");
        DataCheck.Inputs(data, "sample");
        using Claim.Held held = network.Enter();
        network.Reserve(MeasuredSamples<TTarget>.RowsFor(network, data.Count, data.InputLength));
        Adaptation.Run(network, network.Description.Normalization!, data);
    }

    private static FitOptions Checked<TTarget>(TrainableNetwork<TTarget> network, FitOptions? options, bool isValidated)
        where TTarget : unmanaged
    {
        options ??= new FitOptions();
        options.Check(isValidated);
        MetricSet.Check(network, options.Metrics);
        return options;
    }

    private static void Check<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, string role)
        where TTarget : unmanaged
    {
        DataCheck.Shape(network, data, role);
        DataCheck.Inputs(data, role);
    }

    private static void Check<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> validation, FitOptions options)
        where TTarget : unmanaged
    {
        DataCheck.Lengths(network, validation.InputLength, validation.TargetLength, "validation sample");
        MetricSet.CheckCount(validation, options.Metrics, nameof(FitOptions.Metrics));
    }

    // Of a stream that can be trained on.
    private static int BatchSize<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, FitOptions options)
        where TTarget : unmanaged
    {
        if (options.ValidationSplit > 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(FitOptions.ValidationSplit), options.ValidationSplit, "A stream has no last part to keep for validation; give Fit a data set or a stream for it.");
        }

        MetricSet.CheckCount(data, options.Metrics, nameof(FitOptions.Metrics));
        if (options.ClassWeights is { } weights)
            ClassWeighing.Check(network, weights);
        DataCheck.Lengths(network, data.InputLength, data.TargetLength, "training sample");

        int batchSize = (int)Math.Min(options.BatchSize, data.Count ?? long.MaxValue), most = Array.MaxLength / Math.Max(data.InputLength, data.TargetLength);
        if (batchSize > most)
            throw new ArgumentOutOfRangeException(nameof(FitOptions.BatchSize), batchSize, $"Of samples of {data.InputLength} floats an array holds {most}.");

        if (data.Count is { } count && (count - 1) / batchSize >= int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(
                nameof(FitOptions.BatchSize), batchSize, $"An epoch of {count} samples has more batches than can be counted; with {(count - 1) / int.MaxValue + 1} samples each it has not.");
        }

        return batchSize;
    }

    private static History Fit<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> training, MeasuredSamples<TTarget>? validation, FitOptions options, IEnumerable<string> notes)
        where TTarget : unmanaged
    {
        if (options.ClassWeights is { } weights)
            training = ClassWeighing.Apply(network, training, weights);

        int batchSize = Math.Min(options.BatchSize, training.Count);
        Reserve(network, validation, options, batchSize);
        using DatasetFeed<TTarget> feed = new(training, options, options.Seed ?? network.Seed, network.Iteration);
        return Run(network, feed, validation, options, batchSize, network.IsNew && !File.Exists(options.Checkpoint?.Path) ? notes.Concat(FitNotes.OfTargets(network, training)) : notes);
    }

    private static History Fit<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, MeasuredSamples<TTarget>? validation, FitOptions options, int batchSize)
        where TTarget : unmanaged
    {
        Reserve(network, validation, options, batchSize);
        using StreamFeed<TTarget> feed = new(data, network, options, batchSize);
        return Run(network, feed, validation, options, batchSize, []);
    }

    private static void Reserve<TTarget>(TrainableNetwork<TTarget> network, MeasuredSamples<TTarget>? validation, FitOptions options, int batchSize)
        where TTarget : unmanaged
    {
        network.Reserve(Math.Max(batchSize, validation?.Rows ?? 0));
        if (options.Metrics.Count > 0)
            network.KeepOutputs();
    }

    private static History Run<TTarget>(TrainableNetwork<TTarget> network, Feed<TTarget> feed, MeasuredSamples<TTarget>? validation, FitOptions options, int batchSize, IEnumerable<string> notes)
        where TTarget : unmanaged
    {
        using WorkerTeam team = WorkerTeam.For(network.Description, options.Threads, batchSize);
        using Progress progress = new(options, feed.Samples);
        progress.Note(notes.Concat(FitNotes.OfBatches(network.Description, feed.Samples, batchSize)));
        return new TrainingRun<TTarget>(network, team, feed, validation, options, progress).Epochs();
    }

    private static Dataset<TTarget> TrainingPart<TTarget>(Dataset<TTarget> data, double validationShare)
        where TTarget : unmanaged
    {
        // As Keras rounds it.
        int kept = (int)(data.Count * (1 - validationShare));
        if (kept == 0 || kept == data.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(FitOptions.ValidationSplit),
                validationShare,
                $"Of {data.Count} samples this leaves {kept} for training and {data.Count - kept} for validation; each needs at least one.");
        }

        return data[..kept];
    }
}
