using Netwright.Data;

namespace Netwright;

/// <summary>
/// Samples to train on that need not fit into memory: a source that is enumerated once an epoch, on a thread of its own, which fills the next batches while the
/// network learns from the current one.
/// </summary>
/// <remarks>
/// The parameters that come out depend on the samples and the seeds, not on when they arrive. Only the source allocates per sample. A sample that the
/// network cannot learn from ends the run when it arrives, by a <see cref="DataStreamException"/> with its number.
/// </remarks>
/// <typeparam name="T">int for class numbers, one a sample; float for any number of values a sample.</typeparam>
public sealed class DataStream<T>
    where T : unmanaged
{
    private readonly Func<SampleCursor<T>> open;

    private DataStream(Func<SampleCursor<T>> open, int inputLength, int targetLength, long? count)
    {
        this.open = open;
        InputLength = inputLength;
        TargetLength = targetLength;
        Count = count;
    }

    /// <summary>Floats in one input.</summary>
    public int InputLength { get; }

    /// <summary>Values in one target.</summary>
    public int TargetLength { get; }

    /// <summary>The number of samples in an epoch, where it is known.</summary>
    public long? Count { get; }

    /// <summary>The number of samples in the shuffle buffer; 0 where samples come in the order of the source.</summary>
    public int ShuffleBuffer { get; private init; }

    /// <summary>The seed of the order; null for that of the run.</summary>
    internal int? ShuffleSeed { get; private init; }

    /// <summary>Makes a stream of anything that can be enumerated.</summary>
    /// <param name="samples">
    /// Gives the samples of an epoch; it is called once for each epoch. It is enumerated on the thread that reads the stream. A cancelled Fit returns only when the
    /// source does, so a source that can wait long should end when the run's cancellation token is cancelled.
    /// </param>
    /// <param name="write">Writes one of them to its place in a batch. The source may give the same object again and again.</param>
    /// <param name="inputLength">Floats in one input.</param>
    /// <param name="targetLength">Values in one target.</param>
    /// <param name="count">The number of samples in an epoch, if it is known. Progress and schedules use it; a source that gives more or fewer is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or the count is less than 1.</exception>
    public static DataStream<T> From<TSample>(
        Func<IEnumerable<TSample>> samples, SampleWriter<TSample, T> write, int inputLength, int targetLength = 1, long? count = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetLength, 1);
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A stream holds at least one sample; where it is not known how many, leave the count out.");

        return new DataStream<T>(() => new EnumeratedSamples<TSample, T>(samples(), write), inputLength, targetLength, count);
    }

    /// <summary>
    /// The same samples in another order in each epoch. A buffer holds some of them; the next sample is drawn from the buffer, and the source refills its place, as
    /// tf.data's <c>shuffle</c> does. The larger the buffer, the further a sample can move. With a buffer as large as the epoch every order is equally likely.
    /// </summary>
    /// <param name="bufferSize">The samples in the buffer, at least 2.</param>
    /// <param name="seed">The seed of the orders; null, the default, takes that of the run.</param>
    /// <remarks>A run with <see cref="FitOptions.Shuffle"/> off takes the samples as the source gives them.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The buffer holds less than two samples, or more than an array can.</exception>
    public DataStream<T> Shuffled(int bufferSize, int? seed = null)
    {
        long most = Array.MaxLength / Math.Max(InputLength, TargetLength);
        if (bufferSize < 2 || bufferSize > most)
            throw new ArgumentOutOfRangeException(nameof(bufferSize), bufferSize, $"The buffer holds from 2 to {most} samples of {InputLength} floats.");

        return new DataStream<T>(open, InputLength, TargetLength, Count) { ShuffleBuffer = bufferSize, ShuffleSeed = seed };
    }

    /// <summary>The number of samples, where it is known, and their lengths: <c>a stream of 60000 samples, 784 floats to 1 label each, shuffled among 10000</c>.</summary>
    public override string ToString()
    {
        string samples = Count is { } count ? FormattableString.Invariant($"{count} sample{(count == 1 ? "" : "s")}") : "samples";
        return FormattableString.Invariant($"a stream of {samples}, {Dataset<T>.Description(InputLength, TargetLength)}{(ShuffleBuffer > 0 ? $", shuffled among {ShuffleBuffer}" : "")}");
    }

    /// <summary>Begins to read an epoch.</summary>
    internal SampleCursor<T> Open() => open();
}
