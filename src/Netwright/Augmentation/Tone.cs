using System.ComponentModel;
using Netwright.Numerics;

namespace Netwright.Augmentation;

/// <summary>Draws the pixels of each channel nearer to their mean, or further away from it.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="factor">By how much of their distance at most.</param>
/// <param name="least">The least value of a pixel.</param>
/// <param name="greatest">The greatest value of a pixel.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Contrast(ImageShape shape, double factor, double least, double greatest) : ImageAugmentation(shape)
{
    internal override bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random)
    {
        float scale = (float)(1 + random.NextUniform(factor));
        for (int channel = 0; channel < Shape.Channels; channel++)
        {
            double sum = 0;
            for (int i = channel; i < Shape.Length; i += Shape.Channels)
                sum += image[i];

            float mean = (float)(sum / (Shape.Length / Shape.Channels));
            for (int i = channel; i < Shape.Length; i += Shape.Channels)
                result[i] = Math.Clamp((image[i] - mean) * scale + mean, (float)least, (float)greatest);
        }

        return true;
    }
}

/// <summary>Makes all pixels of an image lighter, or darker.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="factor">By how much of the range of values at most.</param>
/// <param name="least">The least value of a pixel.</param>
/// <param name="greatest">The greatest value of a pixel.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Brightness(ImageShape shape, double factor, double least, double greatest) : ImageAugmentation(shape)
{
    internal override bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random)
    {
        float more = (float)(random.NextUniform(factor) * (greatest - least));
        for (int i = 0; i < Shape.Length; i++)
            result[i] = Math.Clamp(image[i] + more, (float)least, (float)greatest);
        return true;
    }
}

/// <summary>Fills a rectangle of some images with a value.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="probability">How likely an image is to lose a rectangle.</param>
/// <param name="least">The least area, as a share of the image's.</param>
/// <param name="greatest">The greatest area.</param>
/// <param name="fillValue">The value, or NaN for random ones.</param>
/// <param name="leastValue">The least random value.</param>
/// <param name="greatestValue">The greatest random value.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Erasing(ImageShape shape, double probability, double least, double greatest, double fillValue, double leastValue, double greatestValue) : ImageAugmentation(shape)
{
    // Height to width, as in Zhong et al., Random Erasing Data Augmentation, 2017: from 0.3 to 1 / 0.3, narrow as often as wide.
    private const double MostNarrow = 0.3;

    internal override bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random)
    {
        if (random.NextUnit() >= probability)
            return false;

        double area = (least + random.NextUnit() * (greatest - least)) * Shape.Height * Shape.Width, ratio = Math.Exp(random.NextUniform(-Math.Log(MostNarrow)));
        int height = Math.Clamp((int)Math.Round(Math.Sqrt(area * ratio)), 1, Shape.Height), width = Math.Clamp((int)Math.Round(Math.Sqrt(area / ratio)), 1, Shape.Width);
        int top = random.NextBelow(Shape.Height - height + 1), left = random.NextBelow(Shape.Width - width + 1);
        image.CopyTo(result);
        for (int line = top; line < top + height; line++)
        {
            foreach (ref float value in result.Slice((line * Shape.Width + left) * Shape.Channels, width * Shape.Channels))
                value = double.IsNaN(fillValue) ? (float)(leastValue + random.NextUnit() * (greatestValue - leastValue)) : (float)fillValue;
        }

        return true;
    }
}
