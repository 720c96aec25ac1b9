namespace Netwright.Generator.Model;

/// <summary>The shape of one sample between two layers, without the batch: [784], [28, 28].</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public Shape(params IEnumerable<int> dimensions)
        : this(new EquatableArray<int>(dimensions))
    {
    }

    /// <summary>The number of dimensions.</summary>
    public int Rank => Dimensions.Count;

    /// <summary>The number of elements; callers have checked that it fits.</summary>
    public int Length => (int)LongLength;

    /// <summary>The number of elements, saturated far beyond what an array holds.</summary>
    public long LongLength => Dimensions.Aggregate(1L, static (product, dimension) => product > int.MaxValue ? product : product * dimension);

    /// <summary>The last dimension: Keras's axis of -1.</summary>
    public int Channels => Dimensions[Rank - 1];

    /// <summary>The same shape with another number of channels.</summary>
    public Shape With(int channels) => new([.. Dimensions.Take(Rank - 1), channels]);

    /// <summary>So many columns and the padding that makes panels of 16 of them.</summary>
    public static long Padded(long columns) => (columns + 15) / 16 * 16;

    /// <summary>28x28 for [28, 28], 784 for [784].</summary>
    public override string ToString() => string.Join("x", Dimensions);
}
