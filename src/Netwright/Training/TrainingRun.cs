using System.Diagnostics;
using Netwright.Compute;

namespace Netwright.Training;

/// <summary>One call of Fit: epochs of batches over data that has been checked.</summary>
internal sealed class TrainingRun<TTarget>(
    TrainableNetwork<TTarget> network, WorkerTeam team, Dataset<TTarget> training, Dataset<TTarget>? validation, FitOptions options, Progress progress)
    where TTarget : unmanaged
{
    private readonly int seed = options.Seed ?? network.Seed;
    private readonly int[] order = Enumerable.Range(0, training.Count).ToArray();
    private readonly History history = new();
    private readonly CallbackList callbacks = new(
        options.Callbacks, new TrainingContext(network, network.LearningRate, options.Epochs, progress.BatchesOfEpoch, validation is not null));

    // Those with which an epoch began become the good ones when its first batch has a finite loss with them.
    private float[] atEpochStart = new float[network.Parameters.Length];
    private float[] good = network.Parameters.Span.ToArray();
    private int goodEpoch = 1;

    // The steps done before make the stream, so that a second Fit goes on with other orders; below 0, so that it is none of those that tensors are drawn from.
    private RandomStream random = new(options.Seed ?? network.Seed, ~network.Iteration);

    /// <summary>Trains all the epochs, or up to a cancellation or until a callback has had enough.</summary>
    public History Epochs()
    {
        double declaredRate = network.LearningRate;
        try
        {
            callbacks.FitBegin();
            for (int epoch = 1; epoch <= options.Epochs && !callbacks.Context.IsStopped && !history.Cancelled; epoch++)
                history.Cancelled = !Epoch(epoch);

            network.EndTraining();
            callbacks.FitEnd();
            history.Stopped = callbacks.Context.IsStopped;
            return history;
        }
        finally
        {
            network.LearningRate = declaredRate;
        }
    }

    // False if cancelled.
    private bool Epoch(int epoch)
    {
        callbacks.EpochBegin(epoch);
        if (callbacks.Context.IsStopped)
            return true;

        long began = Stopwatch.GetTimestamp();
        network.Parameters.Span.CopyTo(atEpochStart);
        if (options.Shuffle)
            random.Shuffle(order);

        if (Batches(epoch) is not { } trained)
            return false;

        Evaluation? measured = null;
        if (validation is not null)
        {
            measured = Trainer.Measure(network, team, validation, options.CancellationToken);
            if (measured is null)
                return false;
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        history.Add(trained, measured, seconds);
        progress.Epoch(epoch, trained, measured, seconds);
        callbacks.EpochEnd(trained, measured);
        return true;
    }

    private Evaluation? Batches(int epoch)
    {
        double loss = 0, accuracy = 0;
        int batch = 0, done = 0;
        while (done < training.Count && !callbacks.Context.IsStopped)
        {
            if (options.CancellationToken.IsCancellationRequested)
                return null;

            int rows = Math.Min(options.BatchSize, training.Count - done);
            network.LearningRate = callbacks.Context.LearningRate;
            BatchResult result = network.Train(team, training, order, done, rows, seed);
            batch++;
            if (!double.IsFinite(result.Loss))
                throw Diverged(epoch, batch, FormattableString.Invariant($"The loss of {network.Description.Name} became {result.Loss}"));

            if (batch == 1)
            {
                (good, atEpochStart) = (atEpochStart, good);
                goodEpoch = epoch;
            }

            loss += result.Loss;
            accuracy += result.Accuracy;
            done += rows;
            progress.Batch(epoch, batch, done, loss, accuracy);
            callbacks.BatchEnd(batch, network.Description.MeanOf(loss, accuracy, done));
        }

        // The last step's outcome is seen by no further batch.
        if (Finite.IndexOfNot(network.Parameters.Span) >= 0)
            throw Diverged(epoch, batch, $"The parameters of {network.Description.Name} stopped being finite");

        return network.Description.MeanOf(loss, accuracy, done);
    }

    private TrainingDivergedException Diverged(int epoch, int batch, string what)
    {
        good.CopyTo(network.Parameters.Span);
        network.RestartOptimizer();
        return new TrainingDivergedException(
            FormattableString.Invariant($"{what} in epoch {epoch}, batch {batch} of {progress.BatchesOfEpoch}. ") +
            FormattableString.Invariant($"The model has the parameters again with which epoch {goodEpoch} began, and its optimizer starts afresh. ") +
            FormattableString.Invariant($"What usually helps: a learning rate lower than {network.LearningRate}, and inputs scaled to about -1 to 1."),
            epoch,
            batch,
            history);
    }
}
