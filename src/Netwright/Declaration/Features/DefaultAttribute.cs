namespace Netwright;

/// <summary>What a nullable number or <see cref="bool"/> counts as where it is null, before any <see cref="LogAttribute"/> or <see cref="ScaleAttribute"/>.</summary>
/// <param name="value">The number; for a <see cref="bool"/> 0 for false, 1 for true, or what lies between.</param>
public sealed class DefaultAttribute(double value) : FeatureAttribute
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;
}
