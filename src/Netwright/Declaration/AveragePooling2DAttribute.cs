namespace Netwright;

/// <summary>The mean of each channel within a window, from [height, width, channels] to [height', width', channels].</summary>
/// <param name="poolSize">The window's height and width, at least 1. 2 by default.</param>
public sealed class AveragePooling2DAttribute(int poolSize = 2) : LayerAttribute
{
    /// <summary>The window's height and width.</summary>
    public int PoolSize { get; } = poolSize;

    /// <summary>The window's height, where that differs from <see cref="PoolSize"/>.</summary>
    public int PoolHeight { get; set; }

    /// <summary>The window's width, where that differs from <see cref="PoolSize"/>.</summary>
    public int PoolWidth { get; set; }

    /// <summary>How many positions the window moves on, down and to the right; 0, the default, is its own size, so that windows lie side by side.</summary>
    public int Strides { get; set; }

    /// <summary>Whether windows stay within the image, the default, or may reach over its edge (<see cref="Netwright.Padding.Same"/>), where there is nothing.</summary>
    public Padding Padding { get; set; }
}
