namespace Netwright;

/// <summary>The greatest element of each channel, from [height, width, channels] to [channels].</summary>
public sealed class GlobalMaxPooling2DAttribute : LayerAttribute;
