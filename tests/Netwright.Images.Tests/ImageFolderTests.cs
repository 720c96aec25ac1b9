using SkiaSharp;

namespace Netwright.Images.Tests;

[Network(6, 5, 3)]
[Conv2D(8, 3, Activation.Relu)]
[Flatten]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
internal sealed partial class Colours;

public sealed class ImageFolderTests : IDisposable
{
    private static readonly (string Name, SKColor Colour)[] Classes = [("blue", SKColors.Blue), ("green", SKColors.Green), ("red", SKColors.Red)];

    private readonly Pictures pictures = new();

    public void Dispose() => pictures.Dispose();

    [Fact]
    public void Classes_are_the_folders_in_their_order_and_images_those_within()
    {
        WriteAll(each: 4);
        pictures.Write("red/more/deep.JPG", 9, 9, static (_, _) => SKColors.Red, SKEncodedImageFormat.Jpeg);
        pictures.Write("red/notes.txt", "no image"u8.ToArray());
        ImageFolder folder = ImageFolder.Open(pictures.Folder, 6, 5);
        Assert.Equal(["blue", "green", "red"], folder.ClassNames);
        Assert.Equal(13, folder.Count);

        Dataset<int> data = folder.Load(TestContext.Current.CancellationToken);
        Assert.Equal(13, data.Count);
        Assert.Equal(Colours.InputLength, data.InputLength);
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2], Enumerable.Range(0, 13).Select(i => data.Target(i)[0]));
        Assert.Equal(1f, data.Input(0)[2]);
        Assert.Equal(1f, data.Input(12)[0], 0.02f);
    }

    [Fact]
    public void Hidden_folders_are_no_classes()
    {
        WriteAll(each: 1);
        pictures.Write(".ipynb_checkpoints/red.png", 9, 9, static (_, _) => SKColors.Red);
        Assert.Equal(["blue", "green", "red"], ImageFolder.Open(pictures.Folder, 6, 5).ClassNames);
    }

    [Fact]
    public void An_image_that_claims_more_pixels_than_there_is_memory_for_is_named_or_skipped()
    {
        WriteAll(each: 1);
        string path = pictures.Write("red/huge.bmp", Pictures.HeaderOf(width: 60_000, height: 60_000));
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => ImageFolder.Open(pictures.Folder, 6, 5).Load(TestContext.Current.CancellationToken));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);

        ImageFolder skipping = ImageFolder.Open(pictures.Folder, 6, 5, skipsDamaged: true);
        Assert.Equal(3, skipping.Load(TestContext.Current.CancellationToken).Count);
        Assert.Equal([path], skipping.Skipped.Keys);
    }

    [Fact]
    public void A_file_that_vanishes_is_an_error_of_its_own_type()
    {
        WriteAll(each: 1);
        string path = pictures.Write("red/gone.bmp", Pictures.HeaderOf(width: 3, height: 3));
        ImageFolder folder = ImageFolder.Open(pictures.Folder, 6, 5, skipsDamaged: true);
        File.Delete(path);
        Assert.Equal(path, Assert.Throws<FileNotFoundException>(() => folder.Load(TestContext.Current.CancellationToken)).FileName);
    }

    [Fact]
    public void A_format_of_more_values_than_an_array_holds_is_refused_at_once()
        => Assert.Throws<ArgumentOutOfRangeException>(() => ImageFolder.Open(pictures.Folder, 50_000, 50_000));

    [Fact]
    public void A_network_learns_from_memory_and_from_the_stream()
    {
        WriteAll(each: 8);
        ImageFolder folder = ImageFolder.Open(pictures.Folder, 6, 5);
        Dataset<int> data = folder.Load(TestContext.Current.CancellationToken);
        Colours loaded = new(seed: 1), streamed = new(seed: 1);
        FitOptions options = new() { Epochs = 30, BatchSize = 8, Verbosity = Verbosity.Silent };
        loaded.Fit(data, options);
        streamed.Fit(folder.Stream(), options);

        Dataset<int> others = DataOf(pictures, "others");
        Assert.Equal(1, loaded.Evaluate(others).Accuracy);
        Assert.Equal(1, streamed.Evaluate(others).Accuracy);
    }

    [Fact]
    public void Two_networks_may_learn_from_a_stream_at_the_same_time()
    {
        WriteAll(each: 30);
        DataStream<int> stream = ImageFolder.Open(pictures.Folder, 6, 5).Stream();
        Colours[] models = [new(seed: 1), new(seed: 1), new(seed: 1)];
        Learn(models[0]);
        Parallel.ForEach(models[1..], Learn);
        Assert.Equal(models[0].Parameters.ToArray(), models[1].Parameters.ToArray());
        Assert.Equal(models[0].Parameters.ToArray(), models[2].Parameters.ToArray());

        void Learn(Colours model) => model.Fit(stream, new FitOptions { Epochs = 5, BatchSize = 8, Threads = 1, Seed = 3, Verbosity = Verbosity.Silent });
    }

    [Fact]
    public void A_damaged_file_is_an_error_or_is_skipped_and_counted()
    {
        WriteAll(each: 3);
        string damaged = pictures.Write("green/broken.png", "no image"u8.ToArray());
        ImageFolder strict = ImageFolder.Open(pictures.Folder, 6, 5), lenient = ImageFolder.Open(pictures.Folder, 6, 5, skipsDamaged: true);
        Assert.StartsWith(damaged, Assert.Throws<InvalidDataException>(() => strict.Load(TestContext.Current.CancellationToken)).Message);
        DataStreamException ended = Assert.Throws<DataStreamException>(() => new Colours(seed: 1).Fit(strict.Stream()));
        Assert.Contains(damaged, ended.ToString());

        Dataset<int> data = lenient.Load(TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], Enumerable.Range(0, 9).Select(i => data.Target(i)[0]));
        Assert.Equal(damaged, Assert.Single(lenient.Skipped).Key);
        Assert.Single(new Colours(seed: 1).Fit(lenient.Stream()).Loss);
    }

    [Fact]
    public void What_is_no_folder_of_images_says_so()
    {
        Assert.Throws<DirectoryNotFoundException>(() => ImageFolder.Open(Path.Combine(pictures.Folder, "none"), 6, 5));
        Assert.Contains("has no folders", Assert.Throws<InvalidDataException>(() => ImageFolder.Open(pictures.Folder, 6, 5)).Message);
        pictures.Write("red/notes.txt", []);
        Assert.Contains("hold no images", Assert.Throws<InvalidDataException>(() => ImageFolder.Open(pictures.Folder, 6, 5)).Message);
        pictures.Write("red/a.png", []);
        Assert.Contains("Not one of the 1 images", Assert.Throws<InvalidDataException>(() => ImageFolder.Open(pictures.Folder, 6, 5, skipsDamaged: true).Load(TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Reading_can_be_ended()
    {
        WriteAll(each: 3);
        using CancellationTokenSource cancellation = new();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ImageFolder.Open(pictures.Folder, 6, 5).Load(cancellation.Token));
    }

    // The same colours, a little darker.
    private static Dataset<int> DataOf(Pictures pictures, string folder)
    {
        foreach ((string name, SKColor colour) in Classes)
            pictures.Write($"{folder}/{name}/0.png", 20, 20, (_, _) => new SKColor((byte)(colour.Red * 0.8), (byte)(colour.Green * 0.8), (byte)(colour.Blue * 0.8)));
        return ImageFolder.Open(Path.Combine(pictures.Folder, folder), 6, 5).Load(TestContext.Current.CancellationToken);
    }

    private void WriteAll(int each)
    {
        foreach ((string name, SKColor colour) in Classes)
            for (int i = 0; i < each; i++)
                pictures.Write($"{name}/{i}.png", 12 + i, 10, (_, _) => colour);
    }
}
