using Netwright.Compute;
using Netwright.Data;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

/// <summary>Inputs that are stored as bytes, against the same ones stored as floats.</summary>
public class ByteColumnTests
{
    private const int Length = 21, Count = 30;

    private static readonly byte[] Pixels = [.. Enumerable.Range(0, Count * Length).Select(static i => (byte)(i * 37))];
    private static readonly int[] Labels = [.. Enumerable.Range(0, Count).Select(static i => i % 3)];

    private static Dataset<int> Bytes => new(new ByteColumn(new Column<byte>(Pixels, Length)), new Column<int>(Labels, 1), Count);

    private static Dataset<int> Floats => new(Array.ConvertAll(Pixels, static pixel => pixel / 255f), Labels, Count);

    [Theory]
    [InlineData(16)]
    [InlineData(1)]
    public void Every_byte_is_packed_as_its_quotient(int length)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];
        ByteColumn column = new(new Column<byte>(all, length));
        AlignedBuffer row = new(16);
        for (int sample = 0; sample < 256 / length; sample++)
        {
            column.Pack(sample, ref row.Origin, 16);
            for (int i = 0; i < length; i++)
                Assert.Equal((sample * length + i) / 255f, row.Span[i]);
        }
    }

    [Fact]
    public void A_row_is_packed_panel_by_panel_and_padded_with_zeros()
    {
        AlignedBuffer bytes = new(2 * 9 * 16), floats = new(2 * 9 * 16);
        bytes.Span.Fill(float.NaN);
        floats.Span.Fill(float.NaN);
        Bytes.InputColumn.Pack(4, ref bytes.Origin, 9 * 16);
        Floats.InputColumn.Pack(4, ref floats.Origin, 9 * 16);
        Assert.Equal(floats.Span.ToArray(), bytes.Span.ToArray());
    }

    [Fact]
    public void Views_splits_and_other_targets_have_the_same_inputs()
    {
        Assert.Equal(Floats[7..].Inputs, Bytes[7..].Inputs);
        Assert.Equal(Floats.SplitShuffled(0.3, 1).Test.Inputs, Bytes.SplitShuffled(0.3, 1).Test.Inputs);
        Assert.Equal(Floats[2..].ToOneHot(3).Inputs, Bytes[2..].ToOneHot(3).Inputs);
    }

    [Fact]
    public void A_network_learns_the_same_bits()
    {
        SlowSoftmaxRegression ofBytes = new(Length, 3), ofFloats = new(Length, 3);
        ofBytes.Fit(Bytes, Bytes[20..], Samples.Silent(epochs: 2, batchSize: 7, threads: 2));
        ofFloats.Fit(Floats, Floats[20..], Samples.Silent(epochs: 2, batchSize: 7, threads: 2));
        Assert.Equal(ofFloats.Parameters.Span.ToArray(), ofBytes.Parameters.Span.ToArray());
    }

    [Fact]
    public void An_input_is_copied_to_a_span_of_its_length_alone()
    {
        float[] input = new float[Length];
        Bytes.CopyInput(3, input);
        Assert.Equal(Floats.Input(3), input);
        ArgumentException error = Assert.Throws<ArgumentException>("target", () => Bytes.CopyInput(3, new float[20]));
        Assert.StartsWith("An input has 21 floats; the span for it holds 20.", error.Message);
    }

    [Fact]
    public void Images_that_were_read_stay_bytes()
    {
        Dataset<int> images = Idx.Load(new MemoryStream(IdxFile.Of([1, 2, 2], [0, 1, 2, 255])), new MemoryStream(IdxFile.Of([1], [7])));
        Assert.IsType<ByteColumn>(images.InputColumn);
    }
}
