using System.ComponentModel;
using Netwright.Numerics;

namespace Netwright.Augmentation;

/// <summary>Moves, turns or scales images: each pixel comes from a place of the image as it was.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Transform : ImageAugmentation
{
    private readonly Filling filling;
    private readonly float fillValue;
    private readonly bool isBlended;

    private protected Transform(ImageShape shape, Filling filling, double fillValue, Interpolation interpolation)
        : base(shape)
        => (this.filling, this.fillValue, isBlended) = (filling, (float)fillValue, interpolation == Interpolation.Bilinear);

    /// <summary>Draws where the pixels come from.</summary>
    internal abstract Affine Draw(ref RandomStream random);

    internal override bool Apply(ReadOnlySpan<float> image, Span<float> result, ref RandomStream random)
    {
        Apply(image, result, Draw(ref random));
        return true;
    }

    /// <summary>Takes each pixel from where it comes.</summary>
    internal void Apply(ReadOnlySpan<float> image, Span<float> result, Affine places)
    {
        int channels = Shape.Channels;
        for (int i = 0; i < Shape.Height; i++)
        {
            for (int j = 0; j < Shape.Width; j++)
            {
                double line = places.Line + i * places.LineByLine + j * places.LineByColumn, column = places.Column + i * places.ColumnByLine + j * places.ColumnByColumn;
                Span<float> pixel = result.Slice((i * Shape.Width + j) * channels, channels);
                if (isBlended)
                    Blend(image, pixel, line, column);
                else
                    Copy(image, pixel, (int)Math.Floor(line + 0.5), (int)Math.Floor(column + 0.5));
            }
        }
    }

    private void Blend(ReadOnlySpan<float> image, Span<float> pixel, double line, double column)
    {
        int top = (int)Math.Floor(line), left = (int)Math.Floor(column);
        float down = (float)(line - top), right = (float)(column - left);
        int above = Place(top, Shape.Height), below = Place(top + 1, Shape.Height), before = Place(left, Shape.Width), behind = Place(left + 1, Shape.Width);
        for (int channel = 0; channel < pixel.Length; channel++)
        {
            float upper = At(image, above, before, channel) * (1 - right) + At(image, above, behind, channel) * right;
            float lower = At(image, below, before, channel) * (1 - right) + At(image, below, behind, channel) * right;
            pixel[channel] = upper * (1 - down) + lower * down;
        }
    }

    private void Copy(ReadOnlySpan<float> image, Span<float> pixel, int line, int column)
    {
        (line, column) = (Place(line, Shape.Height), Place(column, Shape.Width));
        for (int channel = 0; channel < pixel.Length; channel++)
            pixel[channel] = At(image, line, column, channel);
    }

    private float At(ReadOnlySpan<float> image, int line, int column, int channel)
        => line < 0 || column < 0 ? fillValue : image[(line * Shape.Width + column) * Shape.Channels + channel];

    // The position of the image that stands for one that may be outside of it, or -1 for the fill value.
    private int Place(int position, int length)
    {
        if ((uint)position < (uint)length)
            return position;

        switch (filling)
        {
            case Filling.Nearest:
                return Math.Clamp(position, 0, length - 1);
            case Filling.Wrap:
                return ((position % length) + length) % length;
            case Filling.Reflect:
                // d c b a | a b c d | d c b a: two mirrored images repeat.
                int place = ((position % (2 * length)) + 2 * length) % (2 * length);
                return Math.Min(place, 2 * length - 1 - place);
            default:
                return -1;
        }
    }
}

/// <summary>Moves images down or up, and to the right or left.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="height">The greatest distance down or up, as a share of the height.</param>
/// <param name="width">The greatest distance to either side, as a share of the width.</param>
/// <param name="filling">What comes from outside of the image.</param>
/// <param name="fillValue">That value.</param>
/// <param name="interpolation">What lies between pixels.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Translation(ImageShape shape, double height, double width, Filling filling, double fillValue, Interpolation interpolation) : Transform(shape, filling, fillValue, interpolation)
{
    internal override Affine Draw(ref RandomStream random)
    {
        double down = random.NextUniform(height), right = random.NextUniform(width);
        return Affine.Moved(down * Shape.Height, right * Shape.Width);
    }
}

/// <summary>Turns images around their centre.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="factor">The greatest angle either way, as a share of the full circle.</param>
/// <param name="filling">What comes from outside of the image.</param>
/// <param name="fillValue">That value.</param>
/// <param name="interpolation">What lies between pixels.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Rotation(ImageShape shape, double factor, Filling filling, double fillValue, Interpolation interpolation) : Transform(shape, filling, fillValue, interpolation)
{
    internal override Affine Draw(ref RandomStream random) => Turned(random.NextUniform(factor));

    /// <summary>Turned counterclockwise by a share of the full circle.</summary>
    internal Affine Turned(double share)
    {
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * share);
        return Affine.AroundCentre(Shape, cosine, sine, -sine, cosine);
    }
}

/// <summary>Makes images smaller or larger around their centre.</summary>
/// <param name="shape">The images' sizes.</param>
/// <param name="height">How much smaller or larger at most, as a share of the height.</param>
/// <param name="width">The same for the width, or null where the image keeps its proportions.</param>
/// <param name="filling">What comes from outside of the image.</param>
/// <param name="fillValue">That value.</param>
/// <param name="interpolation">What lies between pixels.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Zoom(ImageShape shape, double height, double? width, Filling filling, double fillValue, Interpolation interpolation) : Transform(shape, filling, fillValue, interpolation)
{
    internal override Affine Draw(ref RandomStream random)
    {
        double lines = 1 + random.NextUniform(height), columns = width is { } own ? 1 + random.NextUniform(own) : lines;
        return Affine.AroundCentre(Shape, lines, 0, 0, columns);
    }
}
