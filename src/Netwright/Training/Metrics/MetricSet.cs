using Netwright.Compute;

namespace Netwright.Training.Metrics;

/// <summary>The metrics of one set of samples.</summary>
internal sealed class MetricSet
{
    private readonly string[] names;
    private readonly MetricState[] states;
    private readonly float[] output, target;
    private long count;

    /// <summary>A set of metrics that is known to suit the network.</summary>
    public MetricSet(NetworkDescription network, IReadOnlyList<Metric> metrics, long samples)
        : this(network, [.. metrics.Select(static metric => metric.Name)], [.. metrics.Select(metric => metric.Start(network, samples))])
    {
    }

    /// <summary>A set of one metric without a name.</summary>
    public MetricSet(NetworkDescription network, MetricState state)
        : this(network, [""], [state])
    {
    }

    private MetricSet(NetworkDescription network, string[] names, MetricState[] states)
    {
        this.names = names;
        this.states = states;
        output = new float[network.Channels];
        target = new float[network.Channels];
    }

    /// <summary>Whether there is nothing to measure.</summary>
    public bool IsEmpty => states.Length == 0;

    /// <summary>The metric of that name over the samples so far; NaN where there are none.</summary>
    public double this[string name] => count == 0 ? double.NaN : states[Array.IndexOf(names, name)].Result;

    /// <summary>Reports metrics that cannot be measured.</summary>
    /// <exception cref="ArgumentException">There is a null or a name twice, or one does not suit the network.</exception>
    public static void Check<TTarget>(TrainableNetwork<TTarget> network, IReadOnlyList<Metric> metrics)
        where TTarget : unmanaged
    {
        if (metrics is null || metrics.Contains(null))
            throw new ArgumentException("There is a null in the place of a metric; for none, leave the list empty.", nameof(metrics));

        if (metrics.GroupBy(static metric => metric.Name).FirstOrDefault(static group => group.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The metric {twice} is there twice; one result of that name can be kept.", nameof(metrics));

        foreach (Metric metric in metrics)
        {
            if (metric.Refuse(network.Description, network is LabelNetwork) is { } reason)
                throw new ArgumentException($"The metric {metric.Name} does not suit {network.Description.Name}: {reason}.", nameof(metrics));
        }
    }

    /// <summary>Reports metrics that cannot be measured on a stream.</summary>
    /// <exception cref="ArgumentException">One needs to know how many samples there are, and the stream does not.</exception>
    public static void CheckCount<TTarget>(DataStream<TTarget> stream, IReadOnlyList<Metric> metrics, string parameter)
        where TTarget : unmanaged
    {
        if (stream.Count is null && metrics.Any(static metric => metric.Name == "auc"))
        {
            throw new ArgumentException(
                "The metric auc is found from all outputs of an epoch, for which a stream has to say how many samples there are: give it a count, or leave the metric out.", parameter);
        }
    }

    /// <summary>Forgets all samples.</summary>
    public void Reset()
    {
        count = 0;
        foreach (MetricState state in states)
            state.Reset();
    }

    /// <summary>Keeps what has been counted, for a run that goes on within an epoch.</summary>
    public void KeepState(CheckpointState state)
    {
        state.Keep("count", ref count, 0, long.MaxValue);
        for (int i = 0; i < states.Length; i++)
            states[i].KeepState(state.Within(names[i]));
    }

    /// <summary>Counts the samples of the batch that a network has in hand, each position that counts by itself.</summary>
    public void Add<TTarget>(TrainableNetwork<TTarget> network, int samples)
        where TTarget : unmanaged
    {
        for (int sample = 0; sample < samples; sample++)
        {
            count++;
            (int from, int to) = network.PositionsOf(sample);
            for (int row = from; row < to; row++)
                AddRow(network, row);
        }
    }

    private void AddRow<TTarget>(TrainableNetwork<TTarget> network, int row)
        where TTarget : unmanaged
    {
        network.CopyOutput(row, output);
        network.CopyTarget(row, target);
        foreach (MetricState state in states)
            state.Add(output, target);
    }

    /// <summary>The metrics of the samples so far.</summary>
    public MetricValues Values() => IsEmpty ? MetricValues.None : new MetricValues(names, Array.ConvertAll(states, static state => state.Result));
}
