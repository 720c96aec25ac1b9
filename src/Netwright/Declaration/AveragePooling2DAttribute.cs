namespace Netwright;

/// <summary>The mean of each channel within a window, from [height, width, channels] to [height', width', channels].</summary>
public sealed class AveragePooling2DAttribute : LayerAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="poolSize">The window's height and width, at least 1. 2 by default.</param>
    public AveragePooling2DAttribute(int poolSize = 2)
        : this(poolSize, poolSize)
    {
    }

    /// <summary>A window of any height and width.</summary>
    /// <param name="poolHeight">The window's height, at least 1.</param>
    /// <param name="poolWidth">The window's width, at least 1.</param>
    public AveragePooling2DAttribute(int poolHeight, int poolWidth) => (PoolHeight, PoolWidth) = (poolHeight, poolWidth);

    /// <summary>The window's height.</summary>
    public int PoolHeight { get; }

    /// <summary>The window's width.</summary>
    public int PoolWidth { get; }

    /// <summary>How many positions the window moves on, down and to the right; 0, the default, is its own size, so that windows lie side by side.</summary>
    public int Strides { get; set; }

    /// <summary>Whether windows stay within the image, the default, or may reach over its edge (<see cref="Netwright.Padding.Same"/>), where there is nothing.</summary>
    public Padding Padding { get; set; }
}
