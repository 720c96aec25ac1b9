using Netwright.Compute;
using Netwright.Data;
using Netwright.Training.Metrics;

namespace Netwright.Training.Feeding;

/// <summary>The samples that a network is measured on: a data set or a stream.</summary>
internal abstract class MeasuredSamples<TTarget> : IDisposable
    where TTarget : unmanaged
{
    // Rows of a batch that is measured, enough for every thread to have work; where layers are wide, only as many as take 256 MB.
    private const int MostRows = 512;
    private const long MostFloats = 1 << 26;

    private readonly TrainableNetwork<TTarget> network;

    /// <summary>Takes the network that is to be measured.</summary>
    protected MeasuredSamples(TrainableNetwork<TTarget> network, long? count, int inputLength)
    {
        this.network = network;
        Count = count;
        Rows = RowsFor(network, count, inputLength);
    }

    /// <summary>The number of samples, where it is known.</summary>
    public long? Count { get; }

    /// <summary>The rows of the batches in which they are measured.</summary>
    public int Rows { get; }

    /// <summary>A text that differs from that of other data, as far as that can be known.</summary>
    public abstract string Identity { get; }

    /// <summary>The rows of batches in which samples go through a network that does not learn.</summary>
    public static int RowsFor(TrainableNetwork<TTarget> network, long? count, int inputLength)
    {
        long fitting = Math.Min(MostFloats / Math.Max(network.Description.RowLength, inputLength), network.MostRows);
        return (int)Math.Min(Math.Clamp(fitting, 1, MostRows), count ?? long.MaxValue);
    }

    /// <summary>Measures the network, which the caller has claimed; null if cancelled.</summary>
    public Evaluation? Measure(WorkerTeam team, MetricSet metrics, CancellationToken cancellation)
    {
        double loss = 0, accuracy = 0;
        long count = 0;
        metrics.Reset();
        Begin();
        try
        {
            while (Next(out Batch<TTarget> batch))
            {
                if (cancellation.IsCancellationRequested)
                    return null;

                BatchResult result = network.Measure(team, batch);
                loss += result.Loss;
                accuracy += result.Accuracy;
                count += result.Count;
                if (!metrics.IsEmpty)
                    metrics.Add(network, batch.Rows);
            }
        }
        finally
        {
            End();
        }

        return Evaluation.MeanOf(network.Description, loss, accuracy, count) with { Metrics = metrics.Values() };
    }

    /// <summary>Reports an input that explains a loss that is not finite.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    public abstract void ExplainLoss();

    /// <inheritdoc/>
    public void Dispose() => End();

    /// <summary>Begins with the first batch.</summary>
    protected abstract void Begin();

    /// <summary>The next batch, valid until the next call; false after the last.</summary>
    protected abstract bool Next(out Batch<TTarget> batch);

    /// <summary>Ends, maybe before the last batch.</summary>
    protected abstract void End();
}
