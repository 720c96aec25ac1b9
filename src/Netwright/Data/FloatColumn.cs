using System.Runtime.InteropServices;
using Netwright.Numerics;

namespace Netwright.Data;

/// <summary>Inputs stored as floats.</summary>
internal sealed class FloatColumn(Column<float> column) : InputColumn(column.Length)
{
    private readonly Column<float> column = column;

    /// <inheritdoc/>
    public override int Bytes => Length * sizeof(float);

    /// <inheritdoc/>
    public override InputColumn From(int sample) => new FloatColumn(column.From(sample));

    /// <inheritdoc/>
    public override InputColumn Select(ReadOnlySpan<int> samples) => new FloatColumn(column.Select(samples));

    /// <inheritdoc/>
    public override int Shared(int samples, InputColumn other, int others) => other is FloatColumn same ? column.Shared(samples, same.column, others) : 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Read(int sample) => column[sample];

    /// <inheritdoc/>
    public override void CopyTo(int sample, Span<float> target) => column[sample].CopyTo(target);

    /// <inheritdoc/>
    public override void Pack(int sample, ref float target, int step) => Runs.Write(column[sample], ref target, step);

    /// <inheritdoc/>
    public override void Prefetch(int sample) => CacheLines.Ask(MemoryMarshal.AsBytes(column[sample]));

    /// <inheritdoc/>
    public override int IndexOfNotFinite(int samples) => Finite.IndexOfNot(column.Of(samples));
}
