using Netwright.Reporting.Tests.Fixtures;
using Netwright.Tests.Fixtures;
using SkiaSharp;

namespace Netwright.Reporting.Tests.Reports;

public sealed class PictureTests : IDisposable
{
    private static readonly SKColor Training = SKColor.Parse("#2563eb"), Validation = SKColor.Parse("#d9480f"), Rate = SKColor.Parse("#0f766e");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_picture_has_the_curves_of_each_chart()
    {
        using SKBitmap picture = Draw(Runs.Of(0.8, 0.4, 0.5), 900, 300);
        Assert.Equal((900, 300), (picture.Width, picture.Height));
        Assert.True(Has(picture, 0, 300, Training) && Has(picture, 0, 300, Validation));
        Assert.True(Has(picture, 300, 600, Training) && Has(picture, 300, 600, Validation));
        Assert.True(Has(picture, 600, 900, Rate) && !Has(picture, 600, 900, Training));
    }

    // A file that is written in place would be empty where the disk is full.
    [Fact]
    public void A_picture_is_replaced_whole()
    {
        string path = folder.PathOf("curves.png");
        File.WriteAllText(path, "old");
        using FileStream old = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Runs.Of(0.8, 0.4, 0.5).WritePng(path, 400, 300);
        Assert.Equal("old", new StreamReader(old).ReadToEnd());
    }

    [Fact]
    public void A_run_without_validation_has_one_line()
    {
        using SKBitmap picture = Draw(Runs.OfRegression(2, 1), 400, 300);
        Assert.True(Has(picture, 0, 400, Training) && !Has(picture, 0, 400, Validation));
    }

    [Fact]
    public void A_single_epoch_is_a_dot()
    {
        using SKBitmap picture = Draw(Runs.OfRegression(2), 400, 300);
        Assert.True(Has(picture, 0, 400, Training));
    }

    [Fact]
    public void The_height_suits_the_charts_if_none_is_asked_for()
    {
        using SKBitmap one = Draw(Runs.OfRegression(2, 1), 600, 0), three = Draw(Runs.Of(0.8, 0.4), 1200, 0);
        Assert.Equal((420, 280), (one.Height, three.Height));
    }

    [Fact]
    public void Of_an_empty_run_there_is_no_picture()
        => Assert.Contains("no completed epoch", Assert.Throws<ArgumentException>(() => Runs.Of().WritePng(folder.PathOf("curves.png"))).Message);

    [Fact]
    public void A_picture_has_room_for_its_labels()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Of(1).WritePng(folder.PathOf("curves.png"), width: 100));

    private SKBitmap Draw(History history, int width, int height)
    {
        history.WritePng(folder.PathOf("curves.png"), width, height);
        return SKBitmap.Decode(folder.PathOf("curves.png"));
    }

    private static bool Has(SKBitmap picture, int from, int to, SKColor color)
        => Enumerable.Range(from, to - from).Any(x => Enumerable.Range(0, picture.Height).Any(y => picture.GetPixel(x, y) == color));
}
