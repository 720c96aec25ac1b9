using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

// The one of the framework: Netwright.Compute has another where accesses are checked.
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;

namespace Netwright.Training.Feeding;

/// <summary>The samples of a stream, numbered, and checked as they arrive.</summary>
/// <param name="stream">The stream.</param>
/// <param name="network">The network that they are for.</param>
/// <param name="role">What messages call a sample: "training sample" or the like.</param>
/// <param name="earlier">The samples that the stream gave in the epoch before; 0 in the first.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class CheckedSamples<T>(DataStream<T> stream, TrainableNetwork<T> network, string role, long earlier, CancellationToken stop) : SampleCursor<T>
    where T : unmanaged
{
    // Fills a sample before the source writes it. As floats these bytes are a NaN that no arithmetic makes, as class numbers -1: what is left of them was not written.
    private const byte Unwritten = 0xFF;

    private SampleCursor<T>? source;
    private long number;

    /// <summary>The samples that were read so far.</summary>
    public long Count => number;

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
            throw new DataStreamException(FormattableString.Invariant($"The stream was to hold {number} {role}s, but goes on."), number);

        int at = Finite.IndexOfNot(input);
        if (at >= 0)
            throw new DataStreamException(FormattableString.Invariant($"The input of {role} {number} {Fault(input[at], at)}"), number);

        try
        {
            network.CheckTargets(target, role, number);
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
            throw new DataStreamException(FormattableString.Invariant($"{char.ToUpperInvariant(role[0])}{role[1..]} {number} could not be read: {exception.Message}"), number, exception);
        }
    }

    private void CheckEnd()
    {
        if (number == 0 && earlier > 0)
        {
            throw new DataStreamException(
                FormattableString.Invariant($"The stream gave {earlier} {role}s in the epoch before and none in this one: its source can probably be enumerated only once. ") +
                "Give DataStream.From a function that begins anew at each call, as () => File.ReadLines(path) does, and not one that returns the same enumeration again.",
                0);
        }

        if (number == 0)
            throw new DataStreamException($"The stream gave no {role}s.", 0);
        if (number < stream.Count)
            throw new DataStreamException(FormattableString.Invariant($"The stream was to hold {stream.Count} {role}s, but ended after {number}."), number);
    }
}
