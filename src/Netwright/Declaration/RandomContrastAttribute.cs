namespace Netwright;

/// <summary>Draws the pixels of each channel nearer to their mean or further away from it while training: (x - mean) · scale + mean with a scale from 1 - factor to 1 + factor, within the range of values.</summary>
/// <param name="factor">By how much at most, from 0 to 1.</param>
public sealed class RandomContrastAttribute(double factor) : ToneAttribute
{
    /// <summary>By how much at most.</summary>
    public double Factor { get; } = factor;
}
