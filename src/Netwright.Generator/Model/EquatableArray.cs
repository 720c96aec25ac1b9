using System.Collections;

namespace Netwright.Generator.Model;

/// <summary>An immutable array that is equal to another one with equal elements, so that a model made of it can be cached by value.</summary>
internal readonly struct EquatableArray<T>(IEnumerable<T> elements) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? elements = elements.ToArray();

    /// <summary>The number of elements.</summary>
    public int Count => elements?.Length ?? 0;

    /// <summary>The element at an index.</summary>
    public T this[int index] => (elements ?? [])[index];

    public bool Equals(EquatableArray<T> other) => this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        unchecked
        {
            int hash = 17;
            foreach (T element in this)
                hash = hash * 31 + (element?.GetHashCode() ?? 0);
            return hash;
        }
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(elements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
