using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Training.Feeding;

/// <summary>Samples in random order, as far as a buffer of them allows: each draw makes room for the next of the source.</summary>
/// <param name="source">The samples in their order.</param>
/// <param name="buffer">Where they wait.</param>
/// <param name="random">What is drawn from.</param>
internal sealed class ShuffledSamples<T>(SampleCursor<T> source, SampleRows<T> buffer, RandomStream random) : SampleCursor<T>
    where T : unmanaged
{
    private RandomStream random = random;
    private bool ended;
    private int held;

    /// <inheritdoc/>
    public override bool Next(Span<float> input, Span<T> target)
    {
        // Only the first call fills the buffer. Later calls find it full, or the source at its end.
        while (held < buffer.Count && Fill(held))
            held++;
        if (held == 0)
            return false;

        int drawn = random.NextBelow(held);
        buffer.Input(drawn).CopyTo(input);
        buffer.Target(drawn).CopyTo(target);
        if (!Fill(drawn) && --held > drawn)
        {
            buffer.Input(held).CopyTo(buffer.Input(drawn));
            buffer.Target(held).CopyTo(buffer.Target(drawn));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => source.Dispose();

    private bool Fill(int row)
    {
        ended = ended || !source.Next(buffer.Input(row), buffer.Target(row));
        return !ended;
    }
}
