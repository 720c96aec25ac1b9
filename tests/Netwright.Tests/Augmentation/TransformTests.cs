using Netwright.Augmentation;
using Netwright.Numerics;

namespace Netwright.Tests.Augmentation;

/// <summary>Images moved, turned and scaled by known amounts, against what that is by hand.</summary>
public class TransformTests
{
    private static readonly ImageShape Line = new(1, 4, 1);

    [Theory]
    [InlineData(Filling.Reflect, new[] { 3f, 2, 1, 1, 2, 3, 4, 4, 3, 2, 1, 1, 2 })]
    [InlineData(Filling.Nearest, new[] { 1f, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4 })]
    [InlineData(Filling.Wrap, new[] { 2f, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2 })]
    [InlineData(Filling.Constant, new[] { 9f, 9, 9, 1, 2, 3, 4, 9, 9, 9, 9, 9, 9 })]
    public void What_comes_from_outside_is_as_the_filling_says(Filling filling, float[] around)
    {
        // Three positions before the image and six behind it.
        foreach (Interpolation interpolation in Enum.GetValues<Interpolation>())
        {
            Translation translation = new(Line, 1, 1, filling, fillValue: 9, interpolation);
            for (int right = -6; right <= 3; right++)
                Assert.Equal(around[(3 - right)..(7 - right)], Made(translation, [1, 2, 3, 4], Affine.Moved(0, right)));
        }
    }

    [Fact]
    public void Between_pixels_lies_their_mean()
    {
        Translation translation = new(Line, 1, 1, Filling.Nearest, 0, Interpolation.Bilinear);
        Assert.Equal([1, 1.75f, 2.75f, 3.75f], Made(translation, [1, 2, 3, 4], Affine.Moved(0, 0.25)));
    }

    [Fact]
    public void The_nearest_pixel_is_taken_without_interpolation()
    {
        Translation translation = new(Line, 1, 1, Filling.Nearest, 0, Interpolation.Nearest);
        Assert.Equal([1, 2, 3, 4], Made(translation, [1, 2, 3, 4], Affine.Moved(0, 0.25)));
        Assert.Equal([1, 1, 2, 3], Made(translation, [1, 2, 3, 4], Affine.Moved(0, 0.75)));
    }

    [Fact]
    public void A_quarter_turn_is_counterclockwise_and_moves_every_pixel_with_its_channels()
    {
        Rotation rotation = new(new ImageShape(3, 3, 2), 1, Filling.Constant, 0, Interpolation.Bilinear);
        float[] image = [.. Enumerable.Range(0, 18).Select(i => (float)i)], made = Made(rotation, image, rotation.Turned(0.25));
        for (int line = 0; line < 3; line++)
        {
            for (int column = 0; column < 3; column++)
            {
                // The right column becomes the top line.
                int source = (column * 3 + 2 - line) * 2, target = (line * 3 + column) * 2;
                Assert.Equal(image[source], made[target], 1e-4f);
                Assert.Equal(image[source + 1], made[target + 1], 1e-4f);
            }
        }
    }

    [Fact]
    public void A_zoom_shows_more_of_the_image_around_its_centre()
    {
        Zoom zoom = new(new ImageShape(1, 5, 1), 0.5, null, Filling.Constant, 0, Interpolation.Bilinear);
        Assert.Equal([0, 1.5f, 3, 4.5f, 0], Made(zoom, [1, 2, 3, 4, 5], Affine.AroundCentre(zoom.Shape, 1.5, 0, 0, 1.5)));
    }

    [Fact]
    public void Draws_stay_within_their_factors_and_use_all_of_them()
    {
        Translation translation = new(new ImageShape(10, 20, 1), 0.2, 0.4, Filling.Reflect, 0, Interpolation.Bilinear);
        Rotation rotation = new(translation.Shape, 0.1, Filling.Reflect, 0, Interpolation.Bilinear);
        Zoom zoom = new(translation.Shape, 0.3, null, Filling.Reflect, 0, Interpolation.Bilinear), apart = new(translation.Shape, 0.3, 0.1, Filling.Reflect, 0, Interpolation.Bilinear);
        CheckRange(-2, 2, random => translation.Draw(ref random).Line);
        CheckRange(-8, 8, random => translation.Draw(ref random).Column);
        CheckRange(-Math.Sin(0.2 * Math.PI), Math.Sin(0.2 * Math.PI), random => rotation.Draw(ref random).LineByColumn);
        CheckRange(0.7, 1.3, random => zoom.Draw(ref random).LineByLine);
        CheckRange(0, 0, random => zoom.Draw(ref random) is var places ? places.LineByLine - places.ColumnByColumn : 1);
        CheckRange(0.9, 1.1, random => apart.Draw(ref random).ColumnByColumn);
    }

    private static void CheckRange(double least, double greatest, Func<RandomStream, double> draw)
    {
        double[] draws = [.. Enumerable.Range(0, 1000).Select(i => draw(new RandomStream(7, i)))];
        double room = (greatest - least) / 50;
        Assert.InRange(draws.Min(), least, least + room);
        Assert.InRange(draws.Max(), greatest - room, greatest);
    }

    private static float[] Made(Transform transform, float[] image, Affine places)
    {
        float[] made = new float[image.Length];
        transform.Apply(image, made, places);
        return made;
    }
}
