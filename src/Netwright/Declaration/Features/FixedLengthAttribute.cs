namespace Netwright;

/// <summary>The number of elements of an array, each of which is a feature. Packing an array of another length throws.</summary>
/// <param name="length">The number of elements, at least 1.</param>
public sealed class FixedLengthAttribute(int length) : FeatureAttribute
{
    /// <summary>The number of elements.</summary>
    public int Length { get; } = length;
}
