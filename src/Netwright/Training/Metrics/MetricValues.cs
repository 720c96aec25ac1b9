using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Netwright.Training.Metrics;

/// <summary>The values of a set's metrics by name, in the order in which the metrics were given; equal where all names and values are.</summary>
internal sealed class MetricValues : IReadOnlyDictionary<string, double>, IEquatable<MetricValues>
{
    private readonly string[] names;
    private readonly double[] values;

    public MetricValues(string[] names, double[] values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>Takes those of another dictionary.</summary>
    public MetricValues(IReadOnlyDictionary<string, double> other)
        : this([.. other.Keys], [.. other.Values])
    {
    }

    /// <summary>No metrics.</summary>
    public static MetricValues None { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => names;

    /// <inheritdoc/>
    public IEnumerable<double> Values => values;

    /// <inheritdoc/>
    public double this[string key] => Find(key) ?? throw new KeyNotFoundException($"\"{key}\" was not measured; the metrics that were are {string.Join(", ", names)}.");

    /// <summary>The value of that name, or null.</summary>
    public double? Find(string name) => Array.IndexOf(names, name) is >= 0 and var index ? values[index] : null;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => names.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        double? found = Find(key);
        value = found ?? 0;
        return found is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => names.Zip(values, KeyValuePair.Create).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MetricValues? other) => other is not null && names.SequenceEqual(other.names) && values.SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricValues);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Aggregate(names.Length, HashCode.Combine);
}
