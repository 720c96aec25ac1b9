namespace Netwright;

/// <summary>The mean of each channel within a window, from [steps, channels] to [steps', channels].</summary>
/// <param name="poolSize">The window's steps, at least 1. 2 by default.</param>
public sealed class AveragePooling1DAttribute(int poolSize = 2) : LayerAttribute
{
    /// <summary>The window's steps.</summary>
    public int PoolSize { get; } = poolSize;

    /// <summary>How many steps the window moves on; 0, the default, is its own size, so that windows lie side by side.</summary>
    public int Strides { get; set; }

    /// <summary>Whether windows stay within the sequence, the default, or may reach over its end (<see cref="Netwright.Padding.Same"/>), where there is nothing.</summary>
    public Padding Padding { get; set; }
}
