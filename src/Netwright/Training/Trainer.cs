using Netwright.Compute;
using Netwright.Training.Feeding;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>The training loop and the evaluation.</summary>
internal static class Trainer
{
    // Rows of a batch in an evaluation: enough for every thread to have work, few enough for the activations of wide layers to stay small.
    private const int MeasuredRows = 512;

    // Multiply-adds of a batch's forward pass for each further thread: about a tenth of a millisecond of a training step, for which waking a thread pays off.
    private const long WorkOfThread = 1_000_000;

    /// <summary>Trains a network.</summary>
    /// <exception cref="ArgumentException">The options or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the parameters stopped being finite.</exception>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, Dataset<TTarget>? validation, FitOptions options)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        options.Check(validation is not null);
        MetricSet.Check(network, options.Metrics);
        Dataset<TTarget> training = options.ValidationSplit > 0 ? TrainingPart(data, options.ValidationSplit) : data;

        // The data as it was given, so that messages number the samples as the caller does.
        DataCheck.Shape(network, data, "training sample");
        DataCheck.Inputs(data, "training sample");
        if (validation is not null)
        {
            DataCheck.Shape(network, validation, "validation sample");
            DataCheck.Inputs(validation, "validation sample");
        }
        else if (options.ValidationSplit > 0)
        {
            validation = data[training.Count..];
        }

        if (options.ClassWeights is { } weights)
            training = ClassWeights.Apply(network, training, weights);

        using var use = network.Enter();
        int batchSize = Math.Min(options.BatchSize, training.Count);
        Reserve(network, validation, options, batchSize);
        using DatasetFeed<TTarget> feed = new(training, options, options.Seed ?? network.Seed, network.Iteration);
        return Run(network, feed, validation, options, batchSize);
    }

    /// <summary>Trains a network on a stream.</summary>
    /// <exception cref="ArgumentException">The options or the data don't fit.</exception>
    /// <exception cref="DataStreamException">The stream failed, or gave a sample that doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the parameters stopped being finite.</exception>
    public static History Fit<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, Dataset<TTarget>? validation, FitOptions options)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        options.Check(validation is not null);
        if (options.ValidationSplit > 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(FitOptions.ValidationSplit), options.ValidationSplit, "A stream has no last part to keep for validation; give Fit a data set for it.");
        }

        MetricSet.Check(network, options.Metrics);
        if (data.Count is null && options.Metrics.Any(static metric => metric.Name == "auc"))
        {
            throw new ArgumentException(
                "The metric auc is found from all outputs of an epoch, for which a stream has to say how many samples there are: give it a count, or leave the metric out.",
                nameof(FitOptions.Metrics));
        }

        if (options.ClassWeights is { } weights)
            ClassWeights.Check(network, weights);
        DataCheck.Lengths(network, data.InputLength, data.TargetLength, "training sample");
        if (validation is not null)
        {
            DataCheck.Shape(network, validation, "validation sample");
            DataCheck.Inputs(validation, "validation sample");
        }

        int batchSize = (int)Math.Min(options.BatchSize, data.Count ?? long.MaxValue), most = Array.MaxLength / Math.Max(data.InputLength, data.TargetLength);
        if (batchSize > most)
            throw new ArgumentOutOfRangeException(nameof(FitOptions.BatchSize), batchSize, $"Of samples of {data.InputLength} floats an array holds {most}.");

        using var use = network.Enter();
        Reserve(network, validation, options, batchSize);
        using StreamFeed<TTarget> feed = new(data, network, options, batchSize);
        return Run(network, feed, validation, options, batchSize);
    }

    /// <summary>Gives the network's normalization the mean and variance of a data set.</summary>
    /// <exception cref="ArgumentException">The data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static void Adapt<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        DataCheck.Shape(network, data, "sample");
        DataCheck.Inputs(data, "sample");
        using var use = network.Enter();
        network.Reserve(Math.Min(MeasuredRows, data.Count));
        network.Adapt(network.Description.Normalization!, data);
    }

    /// <summary>Measures a network on a data set.</summary>
    /// <exception cref="ArgumentException">The threads, the metrics or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        MetricSet.Check(network, metrics);
        return Evaluate(network, data, new MetricSet(network.Description, metrics, data.Count), threads);
    }

    /// <summary>Measures a network on a data set with metrics that suit it.</summary>
    /// <exception cref="ArgumentException">The threads or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, MetricSet metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        FitOptions.CheckThreads(threads);
        DataCheck.Shape(network, data, "sample");
        using var use = network.Enter();
        network.Reserve(Math.Min(MeasuredRows, data.Count));
        if (!metrics.IsEmpty)
            network.KeepOutputs();

        using WorkerTeam team = new(ThreadsFor(network.Description, threads, Math.Min(MeasuredRows, data.Count)));
        Evaluation result = Measure(network, team, data, metrics, CancellationToken.None)!.Value;
        if (!double.IsFinite(result.Loss))
            DataCheck.Inputs(data, "sample");
        return result;
    }

    /// <summary>Measures a network that the caller has claimed; null if cancelled.</summary>
    public static Evaluation? Measure<TTarget>(TrainableNetwork<TTarget> network, WorkerTeam team, Dataset<TTarget> data, MetricSet metrics, CancellationToken cancellation)
        where TTarget : unmanaged
    {
        double loss = 0, accuracy = 0;
        metrics.Reset();
        for (int start = 0; start < data.Count; start += MeasuredRows)
        {
            if (cancellation.IsCancellationRequested)
                return null;

            BatchResult batch = network.Measure(team, data, start, Math.Min(MeasuredRows, data.Count - start));
            loss += batch.Loss;
            accuracy += batch.Accuracy;
            if (!metrics.IsEmpty)
                network.MeasureOutputs(metrics);
        }

        return network.Description.MeanOf(loss, accuracy, data.Count) with { Metrics = metrics.Values() };
    }

    private static void Reserve<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget>? validation, FitOptions options, int batchSize)
        where TTarget : unmanaged
    {
        network.Reserve(Math.Max(batchSize, Math.Min(MeasuredRows, validation?.Count ?? 0)));
        if (options.Metrics.Count > 0)
            network.KeepOutputs();
    }

    private static History Run<TTarget>(TrainableNetwork<TTarget> network, Feed<TTarget> feed, Dataset<TTarget>? validation, FitOptions options, int batchSize)
        where TTarget : unmanaged
    {
        using WorkerTeam team = new(ThreadsFor(network.Description, options.Threads, batchSize));
        using Progress progress = new(options, feed.Samples);
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

    private static int ThreadsFor(NetworkDescription network, int asked, int rows)
        => asked > 0 ? asked : (int)Math.Clamp(network.MultiplyAdds * rows / WorkOfThread, 1, Math.Min(Environment.ProcessorCount, FitOptions.MostThreads));
}
