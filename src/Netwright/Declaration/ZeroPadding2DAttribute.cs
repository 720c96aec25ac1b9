namespace Netwright;

/// <summary>Zeros around an image, from [height, width, channels] to [height + top + bottom, width + left + right, channels].</summary>
/// <param name="padding">The zeros at each edge, at least 0. 1 by default.</param>
public sealed class ZeroPadding2DAttribute(int padding = 1) : LayerAttribute
{
    /// <summary>The zeros at each edge.</summary>
    public int Padding { get; } = padding;

    /// <summary>Lines of zeros before the first; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Top { get; set; } = -1;

    /// <summary>Lines of zeros behind the last; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Bottom { get; set; } = -1;

    /// <summary>Columns of zeros before the first; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Columns of zeros behind the last; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Right { get; set; } = -1;
}
