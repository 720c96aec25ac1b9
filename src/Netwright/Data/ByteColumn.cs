using Netwright.Numerics;

namespace Netwright.Data;

/// <summary>Inputs stored as bytes, a quarter of what floats take: each stands for the float next to byte / 255, from 0 to 1.</summary>
internal sealed class ByteColumn(Column<byte> column) : InputColumn(column.Length)
{
    private readonly Column<byte> column = column;

    /// <inheritdoc/>
    public override int Bytes => Length;

    /// <inheritdoc/>
    public override InputColumn From(int sample) => new ByteColumn(column.From(sample));

    /// <inheritdoc/>
    public override InputColumn Select(ReadOnlySpan<int> samples) => new ByteColumn(column.Select(samples));

    /// <inheritdoc/>
    public override int Shared(int samples, InputColumn other, int others) => other is ByteColumn same ? column.Shared(samples, same.column, others) : 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Read(int sample)
    {
        float[] input = new float[Length];
        CopyTo(sample, input);
        return input;
    }

    /// <inheritdoc/>
    public override void CopyTo(int sample, Span<float> target)
    {
        ReadOnlySpan<byte> bytes = column[sample];
        for (int i = 0; i < bytes.Length; i++)
            target[i] = Runs.Share(bytes[i]);
    }

    /// <inheritdoc/>
    public override void Pack(int sample, ref float target, int step) => Runs.WriteShares(column[sample], ref target, step);

    /// <inheritdoc/>
    public override void Prefetch(int sample) => CacheLines.Ask(column[sample]);

    /// <inheritdoc/>
    public override int IndexOfNotFinite(int samples) => -1;
}
