using System.ComponentModel;
using Netwright.Compute;
using Netwright.Data;

namespace Netwright.Training.Metrics;

/// <summary>Measures networks on data sets. What is generated calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Evaluator
{
    // Rows of a batch that is measured, enough for every thread to have work; where layers are wide, only as many as take 256 MB.
    private const int MostRows = 512;
    private const long MostFloats = 1 << 26;

    /// <summary>Measures loss and accuracy.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The threads or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, int threads)
        where TTarget : unmanaged
        => Evaluate(network, data, [], threads);

    /// <summary>Measures loss, accuracy and metrics.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The threads, the metrics or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        MetricSet.Check(network, metrics);
        return Evaluate(network, data, new MetricSet(network.Description, metrics, data.Count), threads);
    }

    /// <summary>Measures a network with metrics that suit it.</summary>
    /// <exception cref="ArgumentException">The threads or the data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    internal static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, MetricSet metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        WorkerTeam.Check(threads);
        DataCheck.Shape(network, data, "sample");
        using Claim.Held held = network.Enter();
        network.Reserve(RowsOf(network, data));
        if (!metrics.IsEmpty)
            network.KeepOutputs();

        using WorkerTeam team = WorkerTeam.For(network.Description, threads, RowsOf(network, data));
        Evaluation result = Measure(network, team, data, metrics, CancellationToken.None)!.Value;
        if (!double.IsFinite(result.Loss))
            DataCheck.Inputs(data, "sample");
        return result;
    }

    /// <summary>Rows of the batches in which a data set is measured.</summary>
    internal static int RowsOf<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        long fitting = Math.Min(MostFloats / Math.Max(network.Description.RowLength, 1), network.MostRows);
        return (int)Math.Min(Math.Clamp(fitting, 1, MostRows), data.Count);
    }

    /// <summary>Measures a network that the caller has claimed; null if cancelled.</summary>
    internal static Evaluation? Measure<TTarget>(TrainableNetwork<TTarget> network, WorkerTeam team, Dataset<TTarget> data, MetricSet metrics, CancellationToken cancellation)
        where TTarget : unmanaged
    {
        double loss = 0, accuracy = 0;
        long count = 0;
        metrics.Reset();
        int rows = RowsOf(network, data);
        for (int start = 0; start < data.Count; start += rows)
        {
            if (cancellation.IsCancellationRequested)
                return null;

            Batch<TTarget> batch = new(data, null, start, Math.Min(rows, data.Count - start));
            BatchResult result = network.Measure(team, batch);
            loss += result.Loss;
            accuracy += result.Accuracy;
            count += result.Count;
            if (!metrics.IsEmpty)
                metrics.Add(network, batch.Rows);
        }

        return Evaluation.MeanOf(network.Description, loss, accuracy, count) with { Metrics = metrics.Values() };
    }
}
