namespace Netwright;

/// <summary>Each step of a sequence several times, from [steps, channels] to [steps · size, channels].</summary>
/// <param name="size">How often each step comes, at least 1. 2 by default.</param>
public sealed class UpSampling1DAttribute(int size = 2) : LayerAttribute
{
    /// <summary>How often each step comes.</summary>
    public int Size { get; } = size;
}
