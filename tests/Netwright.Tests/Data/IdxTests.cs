using System.IO.Compression;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

public sealed class IdxTests : IDisposable
{
    private static readonly byte[] Images = IdxFile.Of([2, 2, 3], [0, 51, 255, 1, 2, 3, 10, 20, 30, 40, 50, 60]);
    private static readonly byte[] Labels = IdxFile.Of([2], [7, 3]);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pixels_become_floats_from_0_to_1()
    {
        Dataset<int> data = Load(Images, Labels);
        Assert.Equal([0, 0.2f, 1, 1 / 255f, 2 / 255f, 3 / 255f], data.Input(0));
    }

    [Fact]
    public void Labels_go_with_their_images()
    {
        Dataset<int> data = Load(Images, Labels);
        Assert.Equal((2, 6, 3), (data.Count, data.InputLength, data.Target(1)[0]));
    }

    [Fact]
    public void Gzip_is_known_by_content_and_not_by_name()
    {
        Dataset<int> data = Load(IdxFile.Gzip(Images), Labels);
        Assert.Equal(60 / 255f, data.Input(1)[5]);
    }

    [Fact]
    public void Content_of_many_buffers_is_read_in_order()
    {
        byte[] pixels = new byte[100 * 40 * 50];
        new Random(1).NextBytes(pixels);
        Dataset<int> data = Load(IdxFile.Gzip(IdxFile.Of([100, 40, 50], pixels)), IdxFile.Of([100], new byte[100]));
        Assert.Equal(pixels.Select(pixel => pixel / 255f), data.Inputs.ToArray());
    }

    [Fact]
    public void Streams_are_read_from_where_they_stand()
    {
        MemoryStream images = new([9, 9, .. IdxFile.Gzip(Images)]) { Position = 2 };
        Assert.Equal(2, Idx.Load(images, new MemoryStream(Labels)).Count);
    }

    [Fact]
    public void Streams_that_cannot_seek_are_read()
    {
        using GZipStream images = new(new MemoryStream(IdxFile.Gzip(Images)), CompressionMode.Decompress);
        Assert.Equal(0.2f, Idx.Load(images, new MemoryStream(Labels)).Input(0)[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_are_streamed_in_each_epoch_anew(bool zipped)
    {
        byte[] pixels = new byte[100 * 2 * 3], labels = new byte[100];
        new Random(1).NextBytes(pixels);
        for (int i = 0; i < labels.Length; i++)
            labels[i] = (byte)(i % 3);
        Dataset<int> data = Load(Packed(IdxFile.Of([100, 2, 3], pixels)), Packed(IdxFile.Of([100], labels)));
        DataStream<int> stream = Idx.Stream(folder.PathOf("images.idx"), folder.PathOf("labels.idx"));
        Assert.Equal((6, 1, 100L), (stream.InputLength, stream.TargetLength, stream.Count));

        FitOptions options = new() { Epochs = 2, Shuffle = false, Verbosity = Verbosity.Silent };
        SlowSoftmaxRegression streamed = new(6, 3), held = new(6, 3);
        streamed.Fit(stream, null, options);
        held.Fit(data, null, options);
        Assert.Equal(held.Parameters.Span.ToArray(), streamed.Parameters.Span.ToArray());

        byte[] Packed(byte[] bytes) => zipped ? IdxFile.Gzip(bytes) : bytes;
    }

    [Fact]
    public void What_is_wrong_with_a_header_is_said_before_a_stream_is_made()
    {
        Load(Images, Labels);
        File.WriteAllBytes(folder.PathOf("labels.idx"), IdxFile.Of([3], [1, 2, 3]));
        Assert.EndsWith(
            "holds 3 labels; there must be one for each.",
            Assert.Throws<InvalidDataException>(() => Idx.Stream(folder.PathOf("images.idx"), folder.PathOf("labels.idx"))).Message);
    }

    [Fact]
    public void What_is_wrong_behind_the_header_is_said_where_the_stream_comes_to_it()
    {
        Load(Images, Labels);
        File.WriteAllBytes(folder.PathOf("images.idx"), IdxFile.Gzip(Images[..^1]));
        DataStream<int> stream = Idx.Stream(folder.PathOf("images.idx"), folder.PathOf("labels.idx"));
        DataStreamException error = Assert.Throws<DataStreamException>(() => new SlowSoftmaxRegression(6, 8).Fit(stream, null, Samples.Silent()));
        Assert.Equal(1, error.Sample);
        Assert.EndsWith("images.idx is cut short: its header promises 12 bytes of content, but there are 11.", error.Message);
    }

    [Fact]
    public void A_missing_file_is_reported_as_such()
    {
        Assert.Throws<FileNotFoundException>(() => Idx.Load(folder.PathOf("none"), folder.PathOf("none")));
    }

    [Fact]
    public void Different_counts_are_refused_with_both()
    {
        Refused("images.idx holds 2 images, but *labels.idx holds 3 labels; there must be one for each.", Images, IdxFile.Of([3], [1, 2, 3]));
    }

    [Fact]
    public void Swapped_files_are_recognized()
    {
        Refused("images.idx has 1 dimensions, but images have 3; this looks like a file of labels, so the two may be swapped.", Labels, Images);
    }

    [Fact]
    public void Images_in_place_of_labels_are_recognized()
    {
        Refused("labels.idx has 3 dimensions, but labels have 1; this looks like a file of images, so the two may be swapped.", Images, Images);
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        Refused("images.idx is no IDX file: it begins with the bytes 89 50 and not with 00 00.", [0x89, 0x50, 0x4E, 0x47, 0, 0], Labels);
    }

    [Fact]
    public void Elements_of_another_type_are_refused()
    {
        Refused("images.idx holds elements of type 0x0D; images are unsigned bytes, type 0x08.", IdxFile.Of([2, 2, 3], new byte[48], type: 0x0D), Labels);
    }

    [Fact]
    public void Another_number_of_dimensions_is_refused()
    {
        Refused("images.idx has 4 dimensions, but images have 3.", IdxFile.Of([2, 2, 3, 1], new byte[12]), Labels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public void A_file_that_ends_within_its_header_is_refused(int length)
    {
        Refused("images.idx is cut short: it ends within its header.", Images[..length], Labels);
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        Refused("images.idx has the wrong length: its header promises 12 bytes of content, but 11 follow.", Images[..^1], Labels);
    }

    [Fact]
    public void Trailing_garbage_is_refused()
    {
        Refused("labels.idx has the wrong length: its header promises 2 bytes of content, but 3 follow.", Images, [.. Labels, 0]);
    }

    [Fact]
    public void Truncated_content_of_a_gzip_file_is_refused()
    {
        Refused("images.idx is cut short: its header promises 12 bytes of content, but there are 11.", IdxFile.Gzip(Images[..^1]), Labels);
    }

    [Fact]
    public void Trailing_garbage_in_a_gzip_file_is_refused()
    {
        Refused("images.idx goes on after the 12 bytes of content that its header promises.", IdxFile.Gzip([.. Images, 1]), Labels);
    }

    [Fact]
    public void A_gzip_file_that_is_cut_short_is_refused()
    {
        byte[] pixels = new byte[3000];
        new Random(1).NextBytes(pixels);
        byte[] zipped = IdxFile.Gzip(IdxFile.Of([3, 10, 100], pixels));
        Refused("images.idx is cut short: its header promises 3000 bytes of content, but there are *.", zipped[..2000], IdxFile.Of([3], new byte[3]));
    }

    [Fact]
    public void A_damaged_gzip_file_is_refused()
    {
        byte[] zipped = IdxFile.Gzip(Images);
        zipped[^8] ^= 0x55;
        Refused("images.idx is damaged: it begins as a gzip file, but cannot be unpacked*", zipped, Labels);
    }

    [Fact]
    public void A_dimension_of_zero_is_refused()
    {
        Refused("images.idx is empty: the length of its dimension 1 is 0.", IdxFile.Of([2, 0, 3], []), Labels);
    }

    [Fact]
    public void More_elements_than_an_array_holds_are_refused()
    {
        Refused("images.idx promises 18446744073709551616000 bytes of content; an array holds at most *", IdxFile.Of([1u << 31, 1u << 31, 4000], []), Labels);
    }

    [Fact]
    public void A_short_plain_file_that_promises_much_costs_no_memory()
    {
        AssertCheap("images.idx has the wrong length: its header promises 2000000000 bytes of content, but 0 follow.", IdxFile.Of([2, 1000, 1_000_000], []));
    }

    [Fact]
    public void A_short_gzip_file_that_promises_much_costs_no_memory()
    {
        AssertCheap(
            "images.idx is cut short: its header promises 2000000000 bytes of content, more than its * compressed bytes can hold.",
            IdxFile.Gzip(IdxFile.Of([2, 1000, 1_000_000], [])));
    }

    // A compressed byte can stand for a thousand, so that only reading shows how many there are.
    [Fact]
    public void A_gzip_file_of_labels_costs_as_much_memory_as_it_holds_whatever_it_promises()
    {
        byte[] noise = new byte[1_000_000];
        new Random(1).NextBytes(noise);
        AssertCheap(
            "labels.idx is cut short: its header promises 1000000000 bytes of content, but there are 1000000.",
            IdxFile.Gzip(IdxFile.Of([1_000_000_000, 1, 1], noise)),
            IdxFile.Gzip(IdxFile.Of([1_000_000_000], noise)));
    }

    [Fact]
    public void Images_of_more_pixels_than_an_array_holds_are_refused()
    {
        Load(Images, Labels);
        File.WriteAllBytes(folder.PathOf("images.idx"), IdxFile.Of([2, 50_000, 50_000], []));
        using (FileStream file = File.OpenWrite(folder.PathOf("images.idx")))
            file.SetLength(16 + 5_000_000_000);
        Assert.EndsWith(
            $"images.idx holds images of 2500000000 pixels; an array holds at most {Array.MaxLength}.",
            Assert.Throws<InvalidDataException>(() => Idx.Stream(folder.PathOf("images.idx"), folder.PathOf("labels.idx"))).Message);
    }

    private void AssertCheap(string message, byte[] images, byte[]? labels = null)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(message, images, labels ?? Labels);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    private Dataset<int> Load(byte[] images, byte[] labels)
    {
        File.WriteAllBytes(folder.PathOf("images.idx"), images);
        File.WriteAllBytes(folder.PathOf("labels.idx"), labels);
        return Idx.Load(folder.PathOf("images.idx"), folder.PathOf("labels.idx"));
    }

    // A star stands for any text.
    private void Refused(string message, byte[] images, byte[] labels)
        => Assert.Matches(
            "^.*" + System.Text.RegularExpressions.Regex.Escape(message).Replace(@"\*", ".*") + "$",
            Assert.Throws<InvalidDataException>(() => Load(images, labels)).Message);
}
