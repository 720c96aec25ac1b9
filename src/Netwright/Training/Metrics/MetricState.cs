namespace Netwright.Training.Metrics;

/// <summary>The sums or counts of a metric over the samples so far.</summary>
internal abstract class MetricState
{
    /// <summary>The metric over the samples so far. Without samples the value has no meaning.</summary>
    public abstract double Result { get; }

    /// <summary>Forgets all samples.</summary>
    public abstract void Reset();

    /// <summary>Keeps what has been counted, for a run that goes on within an epoch.</summary>
    public abstract void KeepState(CheckpointState state);

    /// <summary>Counts a sample, or one of its positions.</summary>
    /// <param name="outputs">What the network puts out.</param>
    /// <param name="targets">What it should put out; a class number is a 1 at its place.</param>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets);
}
