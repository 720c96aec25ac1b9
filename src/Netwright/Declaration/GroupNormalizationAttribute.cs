namespace Netwright;

/// <summary>
/// Normalizes each sample's channels by groups: output = (input - mean) / √(variance + ε) · weight + bias, with mean and variance over all positions and the neighbouring
/// channels of a group, and one weight and one bias for each channel, which start at 1 and 0 (Wu and He, "Group normalization", 2018). It is the same in training and at
/// inference, and does not depend on the batch. From any shape to the same one; the channels are its last dimension.
/// </summary>
/// <param name="groups">How many groups share out the channels, whose number it divides; -1 for a group of each channel, which is instance normalization. 32 by default.</param>
public sealed class GroupNormalizationAttribute(int groups = 32) : LayerAttribute
{
    /// <summary>How many groups share out the channels, or -1 for a group of each channel.</summary>
    public int Groups { get; } = groups;

    /// <summary>What is added to the variance, so that equal elements do not divide by zero, above 0; 0.001 by default, where PyTorch has 0.00001.</summary>
    public double Epsilon { get; set; } = 1e-3;

    /// <summary>Whether a bias for each channel is added. True by default.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether each channel is multiplied by a weight. True by default.</summary>
    public bool Scale { get; set; } = true;
}
