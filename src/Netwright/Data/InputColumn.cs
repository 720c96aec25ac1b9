namespace Netwright.Data;

/// <summary>The inputs of samples as they are stored: one row a sample. Whatever the stored type, an input is floats.</summary>
/// <param name="length">Floats of one input.</param>
internal abstract class InputColumn(int length)
{
    /// <summary>Floats of one input.</summary>
    public int Length { get; } = length;

    /// <summary>Bytes that one input takes in memory.</summary>
    public abstract int Bytes { get; }

    /// <summary>The same column from a sample on.</summary>
    public abstract InputColumn From(int sample);

    /// <summary>A column with copies of the chosen samples.</summary>
    public abstract InputColumn Select(ReadOnlySpan<int> samples);

    /// <summary>How many of the first so many samples are, in the same array, among the first so many of another column.</summary>
    public abstract int Shared(int samples, InputColumn other, int others);

    /// <summary>The input of a sample: a view where floats are stored, else an array of its own.</summary>
    public abstract ReadOnlySpan<float> Read(int sample);

    /// <summary>Copies the input of a sample.</summary>
    public abstract void CopyTo(int sample, Span<float> target);

    /// <summary>Writes the input of a sample into a row of a matrix in panels, padded with zeros.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="target">The row's first float.</param>
    /// <param name="step">The floats from one panel to the next.</param>
    public abstract void Pack(int sample, ref float target, int step);

    /// <summary>Asks for the input of a sample that will be packed soon.</summary>
    public abstract void Prefetch(int sample);

    /// <summary>The place of the first number that is NaN or infinite in the first so many samples, counted through all of them, or -1.</summary>
    public abstract int IndexOfNotFinite(int samples);
}
