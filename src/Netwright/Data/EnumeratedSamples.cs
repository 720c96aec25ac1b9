namespace Netwright.Data;

/// <summary>The samples of the user's enumerable, written by the user's delegate.</summary>
internal sealed class EnumeratedSamples<TSample, T>(IEnumerable<TSample> samples, SampleWriter<TSample, T> write) : SampleCursor<T>
    where T : unmanaged
{
    private readonly IEnumerator<TSample> enumerator = samples.GetEnumerator();

    /// <inheritdoc/>
    public override bool Next(Span<float> input, Span<T> target)
    {
        if (!enumerator.MoveNext())
            return false;

        write(enumerator.Current, input, target);
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => enumerator.Dispose();
}
