namespace Netwright;

/// <summary>
/// Scales a number, or each of an array: <c>(x - min) / (max - min)</c>, so that <c>min</c> becomes 0 and <c>max</c> 1. Numbers outside become less than 0 or
/// more than 1.
/// </summary>
/// <param name="min">What becomes 0.</param>
/// <param name="max">What becomes 1; more than <paramref name="min"/>. With <see cref="LogAttribute"/> both are on the logarithmic scale.</param>
public sealed class ScaleAttribute(double min, double max) : FeatureAttribute
{
    /// <summary>What becomes 0.</summary>
    public double Min { get; } = min;

    /// <summary>What becomes 1.</summary>
    public double Max { get; } = max;
}
