namespace Netwright;

/// <summary>
/// A stream of samples failed, or gave a sample that the network cannot be trained on. Fit throws it; the model keeps what it has learnt from the batches
/// before.
/// </summary>
public sealed class DataStreamException : Exception
{
    internal DataStreamException(string message, long sample, Exception? cause = null)
        : base(message, cause) => Sample = sample;

    /// <summary>The number of the sample in the order of the source, from 0 in each epoch.</summary>
    public long Sample { get; }
}
