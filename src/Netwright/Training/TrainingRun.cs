using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;
using Netwright.Training.Callbacks;
using Netwright.Training.Feeding;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>One call of Fit: epochs of batches.</summary>
internal sealed partial class TrainingRun<TTarget>(
    TrainableNetwork<TTarget> network, WorkerTeam team, Feed<TTarget> feed, MeasuredSamples<TTarget>? validation, FitOptions options, Progress progress)
    where TTarget : unmanaged
{
    private readonly int seed = options.Seed ?? network.Seed;
    private readonly History history = new(network.Description.Accuracy != AccuracyKind.None, validation is not null, options.Metrics);
    private readonly EpochInHand current = new();
    private readonly MetricSet metrics = new(network.Description, options.Metrics, feed.Samples ?? 0);
    private readonly MetricSet validationMetrics = new(network.Description, validation is null ? [] : options.Metrics, validation?.Count ?? 0);
    private readonly CallbackList callbacks = new(
        options.Callbacks, new TrainingContext(network, network.LearningRate, options.Epochs, progress.BatchesOfEpoch ?? 0, validation is not null, options.Metrics) { Note = progress.Note });

    // The parameters at an epoch's start count as good once that epoch's first loss is finite.
    private float[] atEpochStart = new float[network.Parameters.Length];
    private float[] good = network.Parameters.Span.ToArray();
    private int goodEpoch = 1;

    private long firstIteration = network.Iteration;

    /// <summary>Trains all the epochs, or until the run is cancelled or a callback stops it.</summary>
    public History Epochs()
    {
        double declaredRate = network.LearningRate;
        try
        {
            Begin();
            while (!history.Cancelled && (current.IsOpen || history.Epochs < options.Epochs && !callbacks.Context.IsStopped))
                history.Cancelled = !Epoch();

            End();
            return history;
        }
        finally
        {
            network.LearningRate = declaredRate;
        }
    }

    // False if cancelled.
    private bool Epoch()
    {
        int epoch = history.Epochs + 1;
        if (!current.IsOpen)
        {
            metrics.Reset();
            callbacks.EpochBegin(epoch, metrics);
            if (callbacks.Context.IsStopped)
                return true;

            network.Parameters.Span.CopyTo(atEpochStart);
            current.Begin();
        }

        if (Trained(epoch) is not { } trained)
            return false;

        Evaluation? measured = null;
        if (validation is not null)
        {
            measured = validation.Measure(team, validationMetrics, options.CancellationToken);
            if (measured is null)
                return false;
        }

        double seconds = current.Seconds;
        current.End();
        history.Add(trained, measured, current.LearningRate, seconds);
        progress.Epoch(epoch, trained, measured, seconds);
        callbacks.EpochEnd(trained, measured);
        if (options.Checkpoint?.IsDueAfterEpoch(epoch) == true)
            WriteCheckpoint();
        return true;
    }

    private Evaluation? Trained(int epoch)
    {
        feed.Begin();
        try
        {
            return Batches(epoch);
        }
        catch (DataStreamException) when (Finite.IndexOfNot(network.Parameters.Span) >= 0)
        {
            // The last step made the parameters NaN or infinite. The next loss would have shown it, but the stream failed first.
            Restore(good);
            throw;
        }
        finally
        {
            feed.End();
        }
    }

    private Evaluation? Batches(int epoch)
    {
        if (Done() is not { } done)
            return null;

        while (!callbacks.Context.IsStopped && feed.Next(out Batch<TTarget> next))
        {
            if (options.CancellationToken.IsCancellationRequested)
                return null;

            callbacks.BatchBegin(current.Batch + 1);
            network.LearningRate = callbacks.Context.LearningRate;
            BatchResult result = Train(next);
            current.Add(result, network.LearningRate);
            if (!double.IsFinite(result.Loss))
                throw Diverged(epoch, FormattableString.Invariant($"The loss of {network.Description.Name} became {result.Loss}"));

            if (current.Batch == 1)
            {
                (good, atEpochStart) = (atEpochStart, good);
                goodEpoch = epoch;
            }

            done += next.Rows;
            if (!metrics.IsEmpty)
                metrics.Add(network, next.Rows);

            Evaluation means = current.Means(network.Description);
            progress.Batch(epoch, current.Batch, done, means);
            callbacks.BatchEnd(means);
            if (options.Checkpoint?.IsDueAfterBatch(current.Batch) == true)
                WriteCheckpoint();
        }

        CheckParameters(epoch);
        return current.Means(network.Description) with { Metrics = metrics.Values() };
    }

    // The loss before the step was finite, so that the parameters of the epoch's start are good, if this is its first batch.
    private BatchResult Train(Batch<TTarget> batch)
    {
        try
        {
            return network.Train(team, batch, seed);
        }
        catch when (network.IsMidStep)
        {
            Restore(current.Batch == 0 ? atEpochStart : good);
            throw;
        }
    }

    // The samples of the epoch's batches before the checkpoint that the run goes on from, which are fetched again; null if cancelled.
    private long? Done()
    {
        long done = 0;
        for (int batch = 1; batch <= current.Batch; batch++)
        {
            if (!feed.Next(out Batch<TTarget> before))
            {
                throw new DataStreamException(
                    FormattableString.Invariant($"The stream ended after {done} training samples, but the run of the checkpoint had {current.Batch} batches of it."), done);
            }

            if (options.CancellationToken.IsCancellationRequested)
                return null;

            done += before.Rows;
        }

        return done;
    }

    // The parameters after an epoch's last step have had no loss yet that could show that they are not finite.
    private void CheckParameters(int epoch)
    {
        if (Finite.IndexOfNot(network.Parameters.Span) >= 0)
            throw Diverged(epoch, $"The parameters of {network.Description.Name} stopped being finite");
    }

    private TrainingDivergedException Diverged(int epoch, string what)
    {
        Restore(good);
        string has = callbacks.Rescue() ?? FormattableString.Invariant($"with which epoch {goodEpoch} began");
        return new TrainingDivergedException(
            FormattableString.Invariant($"{what} in epoch {epoch}, batch {current.Batch}{(progress.BatchesOfEpoch is { } batches ? $" of {batches}" : "")}. ") +
            $"The model has the parameters again {has}, and its optimizer starts afresh. " +
            FormattableString.Invariant($"What usually helps: a learning rate lower than {network.LearningRate}, and inputs scaled to about -1 to 1."),
            epoch,
            current.Batch,
            history);
    }

    private void Restore(float[] parameters)
    {
        parameters.CopyTo(network.Parameters.Span);
        network.RestartOptimizer();
    }
}
