using Netwright.Fuzzing;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

/// <summary>IDX files that were damaged by chance: each is read or refused, without much memory.</summary>
public sealed class DamagedIdxTests : IDisposable
{
    private const int MostBytes = 16 << 20;

    private static readonly byte[] Images = IdxFile.Of([5, 4, 3], [.. Enumerable.Range(0, 60).Select(static value => (byte)(value * 4))]);
    private static readonly byte[] Labels = IdxFile.Of([5], [7, 3, 0, 1, 9]);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Damaged_images_and_labels_are_loaded_or_refused() => Fuzz.Run(2000, random =>
    {
        (byte[] images, byte[] labels) = Damaged(random);
        IsRefused(() =>
        {
            Dataset<int> data = Idx.Load(new MemoryStream(images), new MemoryStream(labels));
            Assert.Equal((long)data.Count * data.InputLength, data.Inputs.Length);
        });
    });

    [Fact]
    public Task Damaged_images_and_labels_are_streamed_or_refused() => Fuzz.Run(500, random =>
    {
        (byte[] images, byte[] labels) = Damaged(random);
        string imagesPath = folder.PathOf("images"), labelsPath = folder.PathOf("labels");
        File.WriteAllBytes(imagesPath, images);
        File.WriteAllBytes(labelsPath, labels);
        IsRefused(() =>
        {
            DataStream<int> stream = Idx.Stream(imagesPath, labelsPath);
            if (stream.InputLength == 12)
                new SlowSoftmaxRegression(12, 10).Fit(stream, null, Samples.Silent());
        });
    });

    private static (byte[] Images, byte[] Labels) Damaged(Random random)
    {
        byte[] images = Images, labels = Labels;
        int what = random.Next(4), zip = random.Next(4);
        if (what != 0)
            images = Damage.Of(images, random);
        if (what is 0 or 1)
            labels = Damage.Of(labels, random);
        if (zip == 1)
            images = IdxFile.Gzip(images);
        if (zip == 2)
            images = Damage.Of(IdxFile.Gzip(images), random);
        if (zip == 3)
            labels = Damage.Of(IdxFile.Gzip(labels), random);
        return (images, labels);
    }

    private static void IsRefused(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
        }
        catch (Exception exception) when (exception is InvalidDataException or DataStreamException)
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }
}
