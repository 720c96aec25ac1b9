using System.ComponentModel;
using Netwright.Compute;
using Netwright.Training.Feeding;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>Measures networks on data sets and streams. What is generated calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Evaluator
{
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

    /// <summary>Measures loss and accuracy on a stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The threads or the lengths don't fit.</exception>
    /// <exception cref="DataStreamException">The stream failed, or gave a sample that doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, int threads)
        where TTarget : unmanaged
        => Evaluate(network, data, [], threads);

    /// <summary>Measures loss, accuracy and metrics on a stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The threads, the metrics or the lengths don't fit.</exception>
    /// <exception cref="DataStreamException">The stream failed, or gave a sample that doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, IReadOnlyList<Metric> metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        MetricSet.Check(network, metrics);
        MetricSet.CheckCount(data, metrics, nameof(metrics));
        return Evaluate(network, data, new MetricSet(network.Description, metrics, data.Count ?? 0), threads);
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
        using MeasuredDataset<TTarget> samples = new(network, data);
        return Evaluate(network, samples, metrics, threads);
    }

    /// <inheritdoc cref="Evaluate{TTarget}(TrainableNetwork{TTarget}, Dataset{TTarget}, MetricSet, int)"/>
    internal static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, DataStream<TTarget> data, MetricSet metrics, int threads)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        WorkerTeam.Check(threads);
        DataCheck.Lengths(network, data.InputLength, data.TargetLength, "sample");
        using Claim.Held held = network.Enter();
        using MeasuredStream<TTarget> samples = new(network, data, "sample", CancellationToken.None);
        return Evaluate(network, samples, metrics, threads);
    }

    private static Evaluation Evaluate<TTarget>(TrainableNetwork<TTarget> network, MeasuredSamples<TTarget> samples, MetricSet metrics, int threads)
        where TTarget : unmanaged
    {
        network.Reserve(samples.Rows);
        if (!metrics.IsEmpty)
            network.KeepOutputs();

        using WorkerTeam team = WorkerTeam.For(network.Description, threads, samples.Rows);
        Evaluation result = samples.Measure(team, metrics, CancellationToken.None)!.Value;
        if (!double.IsFinite(result.Loss))
            samples.ExplainLoss();
        return result;
    }
}
