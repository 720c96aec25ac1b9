namespace Netwright;

/// <summary>The inner part of an image, from [height, width, channels] to [height - top - bottom, width - left - right, channels].</summary>
/// <param name="cropping">The positions that are left out at each edge, at least 0. 0 by default, as in Keras.</param>
public sealed class Cropping2DAttribute(int cropping = 0) : LayerAttribute
{
    /// <summary>The positions that are left out at each edge.</summary>
    public int Cropping { get; } = cropping;

    /// <summary>Lines left out from the first; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Top { get; set; } = -1;

    /// <summary>Lines left out up to the last; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Bottom { get; set; } = -1;

    /// <summary>Columns left out from the first; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Columns left out up to the last; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Right { get; set; } = -1;
}
