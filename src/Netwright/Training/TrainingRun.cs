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

    // Those with which an epoch began become the good ones when its first batch has a finite loss with them.
    private float[] atEpochStart = new float[network.Parameters.Length];
    private float[] good = network.Parameters.Span.ToArray();
    private int goodEpoch = 1;

    // The steps done before make the stream, so that a second Fit goes on with other orders; below 0, so that it is none of those that tensors are drawn from.
    private RandomStream random = new(options.Seed ?? network.Seed, ~network.Iteration);

    /// <summary>Trains all the epochs, or up to a cancellation.</summary>
    public History Epochs()
    {
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            if (!Epoch(epoch))
            {
                history.Cancelled = true;
                break;
            }
        }

        return history;
    }

    private bool Epoch(int epoch)
    {
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
        return true;
    }

    private Evaluation? Batches(int epoch)
    {
        double loss = 0, accuracy = 0;
        int batch = 0;
        for (int start = 0; start < training.Count; start += options.BatchSize)
        {
            if (options.CancellationToken.IsCancellationRequested)
                return null;

            int rows = Math.Min(options.BatchSize, training.Count - start);
            BatchResult result = network.Train(team, training, order, start, rows, seed);
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
            progress.Batch(epoch, batch, start + rows, loss, accuracy);
        }

        // The last step's outcome is seen by no further batch.
        if (Finite.IndexOfNot(network.Parameters.Span) >= 0)
            throw Diverged(epoch, batch, $"The parameters of {network.Description.Name} stopped being finite");

        return network.Description.MeanOf(loss, accuracy, training.Count);
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
