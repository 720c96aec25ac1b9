using SkiaSharp;

namespace Netwright.Images.Tests;

public sealed class ImageFileTests : IDisposable
{
    private static readonly SKColor Orange = new(200, 100, 50);

    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Png, 0)]
    [InlineData(SKEncodedImageFormat.Jpeg, 3)]
    [InlineData(SKEncodedImageFormat.Webp, 3)]
    public void Colours_are_red_green_and_blue_of_each_pixel_in_turn(SKEncodedImageFormat format, int off)
    {
        string path = pictures.Write("a.image", 16, 8, (x, _) => x < 8 ? Orange : SKColors.Blue, format);
        float[] pixels = ImageFile.Read(path, new ImageFormat(8, 16));
        Assert.Equal(8 * 16 * 3, pixels.Length);
        CheckPixel(pixels, at: 3, [200, 100, 50], off);
        CheckPixel(pixels, at: 16 * 7 + 13, [0, 0, 255], off);
    }

    [Fact]
    public void Grey_is_the_luma()
    {
        string path = pictures.Write("a.png", 3, 3, (_, _) => Orange);
        float[] pixels = ImageFile.Read(path, new ImageFormat(3, 3) { IsGrey = true });

        // 0.299 · 200 + 0.587 · 100 + 0.114 · 50
        Assert.All(pixels, pixel => Assert.Equal(124 / 255f, pixel));
    }

    [Fact]
    public void A_larger_image_becomes_the_means_of_its_pixels()
    {
        string path = pictures.Write("a.png", 64, 64, (x, y) => (x + y) % 2 == 0 ? SKColors.White : SKColors.Black);
        Assert.All(ImageFile.Read(path, new ImageFormat(8, 8)), pixel => Assert.Equal(0.5f, pixel, 0.02f));
    }

    [Fact]
    public void An_image_is_stretched_or_loses_its_edges()
    {
        // A red, a green and a blue square side by side.
        string path = pictures.Write("a.png", 30, 10, (x, _) => x < 10 ? SKColors.Red : x < 20 ? new SKColor(0, 255, 0) : SKColors.Blue);
        float[] stretched = ImageFile.Read(path, new ImageFormat(9, 9)), cropped = ImageFile.Read(path, new ImageFormat(9, 9) { CropsToProportions = true });
        CheckPixel(stretched, at: 36, [255, 0, 0], off: 1);
        CheckPixel(stretched, at: 44, [0, 0, 255], off: 1);
        CheckPixel(cropped, at: 37, [0, 255, 0], off: 1);
        CheckPixel(cropped, at: 43, [0, 255, 0], off: 1);
    }

    [Fact]
    public void Transparent_pixels_lie_on_black()
    {
        string path = pictures.Write("a.png", 2, 2, (_, _) => new SKColor(200, 100, 50, 0));
        Assert.All(ImageFile.Read(path, new ImageFormat(2, 2)), pixel => Assert.Equal(0, pixel));
    }

    [Fact]
    public void What_is_no_image_or_ends_early_is_an_error_that_names_the_file()
    {
        string text = pictures.Write("a.png", "no image"u8.ToArray()), empty = pictures.Write("b.png", []);
        string whole = pictures.Write("c.png", 40, 40, (x, y) => new SKColor((byte)(x * 6), (byte)(y * 6), (byte)(x * y)));
        byte[] bytes = File.ReadAllBytes(whole);
        string cut = pictures.Write("d.png", bytes[..(bytes.Length / 2)]);
        foreach (string path in new[] { text, empty, cut })
            Assert.StartsWith(path, Assert.Throws<InvalidDataException>(() => ImageFile.Read(path, new ImageFormat(4, 4))).Message);
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read(whole + "x", new ImageFormat(4, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageFile.Read(whole, new ImageFormat(0, 4)));
    }

    [Fact]
    public void A_network_predicts_a_file_as_it_predicts_its_pixels()
    {
        string path = pictures.Write("a.png", 10, 10, (x, y) => new SKColor((byte)(x * 20), (byte)(y * 20), 7));
        ImageFormat format = new(6, 5);
        Colours model = new(seed: 1);
        float[] expected = new float[Colours.OutputLength];
        model.Predict(ImageFile.Read(path, format), expected);
        Assert.Equal(expected, model.Predict(path, format));

        string message = Assert.Throws<ArgumentException>(() => model.Predict(path, new ImageFormat(6, 6))).Message;
        Assert.Contains("6 x 6 x 3 has 108 values, but Colours takes 90", message);
    }

    private static void CheckPixel(float[] pixels, int at, int[] expected, int off)
    {
        for (int channel = 0; channel < 3; channel++)
            Assert.Equal(expected[channel] / 255f, pixels[at * 3 + channel], off / 255f + 1e-6f);
    }
}
