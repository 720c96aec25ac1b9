using Netwright.Augmentation;
using Netwright.Numerics;

namespace Netwright.Tests.Augmentation;

/// <summary>Flips, and images with other values.</summary>
public class ToneTests
{
    private static readonly ImageShape Shape = new(4, 6, 2);

    private static readonly float[] Image = [.. Enumerable.Range(0, 48).Select(i => i / 48f)];

    [Fact]
    public void A_flip_mirrors_half_of_the_images_in_each_direction()
    {
        Dictionary<string, int> counts = [];
        Flip flip = new(Shape, horizontal: true, vertical: true);
        for (int draw = 0; draw < 1000; draw++)
        {
            float[] made = Made(flip, draw);
            (int Line, int Column) first = ((int)(made[0] * 48 + 0.5f) / 12, (int)(made[0] * 48 + 0.5f) % 12 / 2);
            for (int line = 0; line < 4; line++)
                for (int column = 0; column < 6; column++)
                    for (int channel = 0; channel < 2; channel++)
                        Assert.Equal(Image[((first.Line == 0 ? line : 3 - line) * 6 + (first.Column == 0 ? column : 5 - column)) * 2 + channel], made[(line * 6 + column) * 2 + channel]);
            counts[$"{first}"] = counts.GetValueOrDefault($"{first}") + 1;
        }

        // A quarter each: five standard deviations are 68.
        Assert.Equal(4, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 182, 318));
    }

    [Fact]
    public void A_flip_of_one_direction_leaves_the_other()
    {
        Assert.All(Enumerable.Range(0, 50), draw => Assert.True(Made(new Flip(Shape, horizontal: true, vertical: false), draw)[0] is 0 or 10 / 48f));
        Assert.All(Enumerable.Range(0, 50), draw => Assert.True(Made(new Flip(Shape, horizontal: false, vertical: true), draw)[0] is 0 or 36 / 48f));
    }

    [Fact]
    public void Contrast_scales_the_distances_from_the_mean_of_a_channel()
    {
        Contrast contrast = new(Shape, 0.5, -10, 10);
        double[] scales = [.. Enumerable.Range(0, 500).Select(draw => Made(contrast, draw)).Select(made =>
        {
            double scale = (made[46] - made[0]) / (double)(Image[46] - Image[0]), mean = Image.Where((_, i) => i % 2 == 1).Average();
            Assert.Equal(mean, made.Where((_, i) => i % 2 == 1).Average(), 1e-5);
            Assert.Equal((Image[7] - mean) * scale + mean, made[7], 1e-5);
            return scale;
        })];
        Assert.InRange(scales.Min(), 0.5, 0.52);
        Assert.InRange(scales.Max(), 1.48, 1.5);
    }

    [Fact]
    public void Brightness_adds_a_share_of_the_range_and_stays_within_it()
    {
        Brightness brightness = new(Shape, 0.25, 0, 2);
        float[] shifts = [.. Enumerable.Range(0, 500).Select(draw => Made(brightness, draw)).Select(made =>
        {
            float shift = made[24] - Image[24];
            Assert.All(made.Zip(Image), pair => Assert.Equal(Math.Clamp(pair.Second + shift, 0, 2), pair.First, 1e-6f));
            return shift;
        })];
        Assert.InRange(shifts.Min(), -0.5f, -0.48f);
        Assert.InRange(shifts.Max(), 0.48f, 0.5f);
    }

    [Theory]
    [InlineData(7.0)]
    [InlineData(double.NaN)]
    public void Erasing_fills_one_rectangle(double fillValue)
    {
        ImageShape shape = new(20, 30, 1);
        Erasing erasing = new(shape, 0.5, 0.1, 0.2, fillValue, 5, 6);
        float[] image = new float[600];
        int erased = 0;
        for (int draw = 0; draw < 400; draw++)
        {
            float[] made = new float[600];
            RandomStream random = new(3, draw);
            if (!erasing.Apply(image, made, ref random))
                continue;

            erased++;
            int[] places = [.. Enumerable.Range(0, 600).Where(i => made[i] != 0)];
            (int top, int bottom, int left, int right) = (places.Min(i => i / 30), places.Max(i => i / 30), places.Min(i => i % 30), places.Max(i => i % 30));
            Assert.Equal((bottom - top + 1) * (right - left + 1), places.Length);
            Assert.InRange(places.Length, 45, 135);
            Assert.All(places, i => Assert.True(double.IsNaN(fillValue) ? made[i] is >= 5 and <= 6 : made[i] == 7));
        }

        // Five standard deviations are 50.
        Assert.InRange(erased, 150, 250);
    }

    private static float[] Made(ImageAugmentation augmentation, int draw)
    {
        float[] made = [.. Image], result = new float[Image.Length];
        RandomStream random = new(11, draw);
        return augmentation.Apply(made, result, ref random) ? result : made;
    }
}
