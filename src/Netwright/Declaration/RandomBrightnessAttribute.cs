namespace Netwright;

/// <summary>Makes images lighter or darker while training: by up to some share of the range of values, within that range.</summary>
/// <param name="factor">The share, from 0 to 1.</param>
public sealed class RandomBrightnessAttribute(double factor) : ToneAttribute
{
    /// <summary>The share.</summary>
    public double Factor { get; } = factor;
}
