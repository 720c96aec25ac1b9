namespace Netwright;

/// <summary>The mean of each channel, from [height, width, channels] to [channels].</summary>
public sealed class GlobalAveragePooling2DAttribute : LayerAttribute;
