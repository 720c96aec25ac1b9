namespace Netwright;

/// <summary>The mean of each channel, from [steps, channels] to [channels].</summary>
public sealed class GlobalAveragePooling1DAttribute : LayerAttribute;
