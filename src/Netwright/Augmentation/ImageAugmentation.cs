using System.ComponentModel;
using Netwright.Numerics;

namespace Netwright.Augmentation;

/// <summary>Makes another image of one, at random, as it is gathered to learn from.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImageAugmentation
{
    private protected ImageAugmentation(ImageShape shape) => Shape = shape;

    /// <summary>The images' sizes.</summary>
    public ImageShape Shape { get; }

    /// <summary>Makes an image.</summary>
    /// <param name="image">The image as it is.</param>
    /// <param name="result">Receives the other.</param>
    /// <param name="random">Draws what is done.</param>
    /// <returns>Whether there is another: if not, nothing was done and the image stands as it was.</returns>
    internal abstract bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random);
}
