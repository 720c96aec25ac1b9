namespace Netwright.Data;

/// <summary>One pass over samples.</summary>
internal abstract class SampleCursor<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Writes the next sample; false where there is none.</summary>
    public abstract bool Next(Span<float> input, Span<T> target);

    /// <inheritdoc/>
    public abstract void Dispose();
}
