namespace Netwright;

/// <summary>An image made larger, from [height, width, channels] to [height · size, width · size, channels].</summary>
/// <param name="size">By how much, at least 1. 2 by default.</param>
public sealed class UpSampling2DAttribute(int size = 2) : LayerAttribute
{
    /// <summary>By how much.</summary>
    public int Size { get; } = size;

    /// <summary>By how much the height grows, where that differs from <see cref="Size"/>.</summary>
    public int SizeHeight { get; set; }

    /// <summary>By how much the width grows, where that differs from <see cref="Size"/>.</summary>
    public int SizeWidth { get; set; }

    /// <summary>What lies between the positions. <see cref="Interpolation.Nearest"/> by default.</summary>
    public Interpolation Interpolation { get; set; }
}
