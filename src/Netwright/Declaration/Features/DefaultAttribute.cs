namespace Netwright;

/// <summary>
/// The number that stands for a nullable number or <see cref="bool"/> that is null, before any <see cref="LogAttribute"/> or <see cref="ScaleAttribute"/> acts.
/// </summary>
/// <param name="value">The number; for a <see cref="bool"/>, 0 is false, 1 is true, and numbers between are allowed.</param>
public sealed class DefaultAttribute(double value) : FeatureAttribute
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;
}
