namespace Netwright;

/// <summary>Turns images around their centre while training, by up to some share of the full circle: 0.1 are up to 36 degrees either way, each angle equally likely.</summary>
/// <param name="factor">The greatest angle, as a share of the full circle, from 0 to 1.</param>
public sealed class RandomRotationAttribute(double factor) : TransformAttribute
{
    /// <summary>The greatest angle, as a share of the full circle.</summary>
    public double Factor { get; } = factor;
}
