namespace Netwright.Data;

/// <summary>What is noted of samples beside inputs and targets.</summary>
/// <param name="Weights">What the loss of each is multiplied by, or null.</param>
/// <param name="Lengths">How many positions of each count, or null.</param>
internal readonly record struct Notes(Column<float>? Weights, Column<int>? Lengths)
{
    /// <summary>The same from a sample on.</summary>
    public Notes From(int sample) => new(Weights?.From(sample), Lengths?.From(sample));

    /// <summary>Copies of those of the chosen samples.</summary>
    public Notes Select(ReadOnlySpan<int> samples) => new(Weights?.Select(samples), Lengths?.Select(samples));
}
