namespace Netwright;

/// <summary>The greatest element of each channel, from [steps, channels] to [channels].</summary>
public sealed class GlobalMaxPooling1DAttribute : LayerAttribute;
