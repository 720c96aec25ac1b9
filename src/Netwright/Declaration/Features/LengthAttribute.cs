namespace Netwright;

/// <summary>How many elements an array has, each of which is a feature. An array of another length is an error when it arrives.</summary>
/// <param name="length">The number of elements, at least 1.</param>
public sealed class LengthAttribute(int length) : FeatureAttribute
{
    /// <summary>The number of elements.</summary>
    public int Length { get; } = length;
}
