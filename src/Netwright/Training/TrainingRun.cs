using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>One call of Fit: epochs of batches over data that has been checked.</summary>
internal sealed partial class TrainingRun<TTarget>(
    TrainableNetwork<TTarget> network, WorkerTeam team, Dataset<TTarget> training, Dataset<TTarget>? validation, FitOptions options, Progress progress)
    where TTarget : unmanaged
{
    private readonly int seed = options.Seed ?? network.Seed;
    private readonly int[] order = Enumerable.Range(0, training.Count).ToArray();
    private readonly History history = new(options.Metrics);
    private readonly EpochInHand current = new();
    private readonly MetricSet metrics = new(network.Description, options.Metrics, training.Count);
    private readonly MetricSet validationMetrics = new(network.Description, validation is null ? [] : options.Metrics, validation?.Count ?? 0);
    private readonly CallbackList callbacks = new(
        options.Callbacks, new TrainingContext(network, network.LearningRate, options.Epochs, progress.BatchesOfEpoch, validation is not null, options.Metrics));

    // Those with which an epoch began become the good ones when its first batch has a finite loss with them.
    private float[] atEpochStart = new float[network.Parameters.Length];
    private float[] good = network.Parameters.Span.ToArray();
    private int goodEpoch = 1;

    // The steps done before make the stream, so that a second Fit goes on with other orders; below 0, so that it is none of those that tensors are drawn from.
    private long firstIteration = network.Iteration;
    private RandomStream random = new(options.Seed ?? network.Seed, ~network.Iteration);

    /// <summary>Trains all the epochs, or up to a cancellation or until a callback has had enough.</summary>
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
            Shuffle();
            current.Begin();
        }

        if (Batches(epoch) is not { } trained)
            return false;

        Evaluation? measured = null;
        if (validation is not null)
        {
            measured = Trainer.Measure(network, team, validation, validationMetrics, options.CancellationToken);
            if (measured is null)
                return false;
        }

        double seconds = current.Seconds;
        current.End();
        history.Add(trained, measured, seconds);
        progress.Epoch(epoch, trained, measured, seconds);
        callbacks.EpochEnd(trained, measured);
        if (options.Checkpoint?.IsDueAfterEpoch(epoch) == true)
            WriteCheckpoint();
        return true;
    }

    private Evaluation? Batches(int epoch)
    {
        int done = Done();
        while (done < training.Count && !callbacks.Context.IsStopped)
        {
            if (options.CancellationToken.IsCancellationRequested)
                return null;

            int rows = Math.Min(options.BatchSize, training.Count - done);
            callbacks.BatchBegin(current.Batch + 1);
            network.LearningRate = callbacks.Context.LearningRate;
            BatchResult result = network.Train(team, training, order, done, rows, seed);
            current.Add(result);
            if (!double.IsFinite(result.Loss))
                throw Diverged(epoch, FormattableString.Invariant($"The loss of {network.Description.Name} became {result.Loss}"));

            if (current.Batch == 1)
            {
                (good, atEpochStart) = (atEpochStart, good);
                goodEpoch = epoch;
            }

            done += rows;
            if (!metrics.IsEmpty)
                network.MeasureOutputs(metrics);

            progress.Batch(epoch, current.Batch, done, current.Loss, current.Accuracy);
            callbacks.BatchEnd(network.Description.MeanOf(current.Loss, current.Accuracy, done));
            if (options.Checkpoint?.IsDueAfterBatch(current.Batch) == true)
                WriteCheckpoint();
        }

        CheckParameters(epoch);
        return network.Description.MeanOf(current.Loss, current.Accuracy, done) with { Metrics = metrics.Values() };
    }

    // The samples of the epoch so far.
    private int Done() => (int)Math.Min((long)current.Batch * options.BatchSize, training.Count);

    private void Shuffle()
    {
        if (options.Shuffle)
            random.Shuffle(order);
    }

    // The last step's outcome is seen by no further batch.
    private void CheckParameters(int epoch)
    {
        if (Finite.IndexOfNot(network.Parameters.Span) >= 0)
            throw Diverged(epoch, $"The parameters of {network.Description.Name} stopped being finite");
    }

    private TrainingDivergedException Diverged(int epoch, string what)
    {
        good.CopyTo(network.Parameters.Span);
        network.RestartOptimizer();
        return new TrainingDivergedException(
            FormattableString.Invariant($"{what} in epoch {epoch}, batch {current.Batch} of {progress.BatchesOfEpoch}. ") +
            FormattableString.Invariant($"The model has the parameters again with which epoch {goodEpoch} began, and its optimizer starts afresh. ") +
            FormattableString.Invariant($"What usually helps: a learning rate lower than {network.LearningRate}, and inputs scaled to about -1 to 1."),
            epoch,
            current.Batch,
            history);
    }
}
