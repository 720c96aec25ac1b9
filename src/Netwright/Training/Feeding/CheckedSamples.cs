using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

// The one of the framework: Netwright.Compute has another where accesses are checked.
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;

namespace Netwright.Training.Feeding;

/// <summary>The samples of a stream, numbered, and checked as they arrive.</summary>
internal sealed class CheckedSamples<T>(DataStream<T> stream, TrainableNetwork<T> network, CancellationToken stop) : SampleCursor<T>
    where T : unmanaged
{
    // Fills a sample before the source writes it. As floats these bytes are a NaN that no arithmetic makes, as class numbers -1: what is left of them was not written.
    private const byte Unwritten = 0xFF;

    private SampleCursor<T>? source;
    private long number;

    /// <inheritdoc/>
    public override bool Next(Span<float> input, Span<T> target)
    {
        stop.ThrowIfCancellationRequested();
        MemoryMarshal.AsBytes(input).Fill(Unwritten);
        MemoryMarshal.AsBytes(target).Fill(Unwritten);
        if (!Read(input, target))
        {
            CheckEnd();
            return false;
        }

        if (number == stream.Count)
            throw new DataStreamException(FormattableString.Invariant($"The stream was to hold {number} training samples, but goes on."), number);

        int at = Finite.IndexOfNot(input);
        if (at >= 0)
            throw new DataStreamException(FormattableString.Invariant($"The input of training sample {number} {Fault(input[at], at)}"), number);

        try
        {
            network.CheckTargets(target, "training sample", number);
        }
        catch (ArgumentException refusal)
        {
            throw new DataStreamException(refusal.Message, number);
        }

        number++;
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => source?.Dispose();

    private static string Fault(float value, int at)
        => BitConverter.SingleToInt32Bits(value) == -1
            ? FormattableString.Invariant($"was not written at position {at}; each of its floats must be.")
            : FormattableString.Invariant($"holds {value} at position {at}; inputs must be finite numbers.");

    private bool Read(Span<float> input, Span<T> target)
    {
        try
        {
            source ??= stream.Open();
            return source.Next(input, target);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            throw new DataStreamException(FormattableString.Invariant($"Training sample {number} could not be read: {exception.Message}"), number, exception);
        }
    }

    private void CheckEnd()
    {
        if (number == 0)
            throw new DataStreamException("The stream gave no training samples.", 0);
        if (number < stream.Count)
            throw new DataStreamException(FormattableString.Invariant($"The stream was to hold {stream.Count} training samples, but ended after {number}."), number);
    }
}
