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

    /// <summary>Makes an image by several augmentations, which read and write two images in turn.</summary>
    /// <param name="augmentations">The augmentations.</param>
    /// <param name="image">The image as it is, written over.</param>
    /// <param name="other">As long; what is in it does not matter.</param>
    /// <param name="key">With the row, all that the draws depend on.</param>
    /// <param name="row">The image's number among those of the key.</param>
    /// <returns>That of the two in which the image is.</returns>
    internal static Span<float> Apply(ReadOnlySpan<ImageAugmentation> augmentations, Span<float> image, Span<float> other, int key, long row)
    {
        RandomStream random = new(key, row);
        foreach (ImageAugmentation augmentation in augmentations)
        {
            if (!augmentation.Apply(image, other, ref random))
                continue;

            Span<float> made = other;
            other = image;
            image = made;
        }

        return image;
    }
}
