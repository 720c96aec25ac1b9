namespace Netwright.Training.Metrics;

/// <summary>The values of a set's metrics by name; equal where all names and values are.</summary>
internal sealed class MetricValues : IEquatable<MetricValues>
{
    private readonly string[] names;
    private readonly double[] values;

    public MetricValues(string[] names, double[] values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>The names, in the order in which the metrics were given.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The value of that name, or null.</summary>
    public double? Find(string name) => Array.IndexOf(names, name) is >= 0 and var index ? values[index] : null;

    /// <inheritdoc/>
    public bool Equals(MetricValues? other) => other is not null && names.SequenceEqual(other.names) && values.SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricValues);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Aggregate(names.Length, HashCode.Combine);
}
