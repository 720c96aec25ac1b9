namespace Netwright.Data;

/// <summary>Values of samples, of each sample as many, one sample after the other in an array that several columns may share.</summary>
/// <param name="Values">The array.</param>
/// <param name="Length">The values of a sample.</param>
/// <param name="First">The sample, in the array, that the column begins with.</param>
internal readonly record struct Column<T>(T[] Values, int Length, int First = 0)
    where T : unmanaged
{
    /// <summary>The values of a sample.</summary>
    public ReadOnlySpan<T> this[int sample] => Values.AsSpan((First + sample) * Length, Length);

    /// <summary>The same column from a sample on.</summary>
    public Column<T> From(int sample) => this with { First = First + sample };

    /// <summary>A column with copies of the chosen samples.</summary>
    public Column<T> Select(ReadOnlySpan<int> samples)
    {
        T[] chosen = GC.AllocateUninitializedArray<T>(samples.Length * Length);
        for (int i = 0; i < samples.Length; i++)
            this[samples[i]].CopyTo(chosen.AsSpan(i * Length));
        return new Column<T>(chosen, Length);
    }

    /// <summary>How many of the first so many samples are among the first so many of another column: those of both in the same array.</summary>
    public int Shared(int samples, Column<T> other, int others)
        => Values == other.Values && Length == other.Length ? Math.Max(Math.Min(First + samples, other.First + others) - Math.Max(First, other.First), 0) : 0;

    /// <summary>The values of the first so many samples.</summary>
    public ReadOnlySpan<T> Of(int samples) => Values.AsSpan(First * Length, samples * Length);
}
