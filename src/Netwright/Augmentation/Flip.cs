using System.ComponentModel;
using Netwright.Numerics;

namespace Netwright.Augmentation;

/// <summary>Mirrors half of the images, left for right, top for bottom, or either.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="horizontal">Whether left and right are exchanged.</param>
/// <param name="vertical">Whether top and bottom are.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Flip(ImageShape shape, bool horizontal, bool vertical) : ImageAugmentation(shape)
{
    internal override bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random)
    {
        bool isMirrored = horizontal && random.NextBelow(2) == 0, isTurned = vertical && random.NextBelow(2) == 0;
        if (!isMirrored && !isTurned)
            return false;

        int channels = Shape.Channels, line = Shape.Width * channels;
        for (int i = 0; i < Shape.Height; i++)
        {
            ReadOnlySpan<float> source = image.Slice((isTurned ? Shape.Height - 1 - i : i) * line, line);
            Span<float> target = result.Slice(i * line, line);
            if (!isMirrored)
            {
                source.CopyTo(target);
                continue;
            }

            for (int j = 0; j < Shape.Width; j++)
                source.Slice((Shape.Width - 1 - j) * channels, channels).CopyTo(target[(j * channels)..]);
        }

        return true;
    }
}
