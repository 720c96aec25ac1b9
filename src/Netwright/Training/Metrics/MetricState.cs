namespace Netwright.Training.Metrics;

/// <summary>What a metric has counted of a set so far.</summary>
internal abstract class MetricState
{
    /// <summary>The metric of the samples so far; of none, whatever it is.</summary>
    public abstract double Result { get; }

    /// <summary>Forgets all samples.</summary>
    public abstract void Reset();

    /// <summary>Keeps what has been counted, for a run that goes on within an epoch.</summary>
    public abstract void KeepState(CheckpointState state);

    /// <summary>Counts a sample.</summary>
    /// <param name="outputs">What the network puts out.</param>
    /// <param name="targets">What it should put out; a class number is a 1 at its place.</param>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets);
}
