using System.ComponentModel;

namespace Netwright.Augmentation;

/// <summary>The sizes of an image, which lies line by line, the channels of a pixel together.</summary>
/// <param name="Height">Lines.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">Channels of a pixel.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ImageShape(int Height, int Width, int Channels)
{
    /// <summary>Floats of an image.</summary>
    public int Length => Height * Width * Channels;
}
