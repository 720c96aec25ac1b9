using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

public class DataStreamTests
{
    [Fact]
    public void A_stream_says_what_it_was_given()
    {
        DataStream<float> stream = DataStream<float>.From(() => (int[])[1], (_, _, _) => { }, inputLength: 4, targetLength: 2, count: 5_000_000_000);
        Assert.Equal((4, 2, 5_000_000_000, 0), (stream.InputLength, stream.TargetLength, stream.Count, stream.ShuffleBuffer));
    }

    [Fact]
    public void A_shuffled_stream_has_the_same_samples_and_a_buffer()
    {
        DataStream<int> stream = StreamOf.Numbers(10, count: 10).Shuffled(4);
        Assert.Equal((2, 1, 10L, 4), (stream.InputLength, stream.TargetLength, stream.Count, stream.ShuffleBuffer));
    }

    [Fact]
    public void Lengths_below_one_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("inputLength", () => DataStream<int>.From(() => (int[])[1], (_, _, _) => { }, 0));
        Assert.Throws<ArgumentOutOfRangeException>("targetLength", () => DataStream<int>.From(() => (int[])[1], (_, _, _) => { }, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => DataStream<int>.From(() => (int[])[1], (_, _, _) => { }, 1, count: 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void A_buffer_that_shuffles_nothing_or_fits_into_no_array_is_refused(int size)
    {
        Assert.Throws<ArgumentOutOfRangeException>("bufferSize", () => StreamOf.Numbers(10).Shuffled(size));
    }

    [Fact]
    public void Nothing_is_read_before_the_first_epoch()
    {
        DataStream<int>.From<int>(() => throw new TimeoutException(), (_, _, _) => { }, 4).Shuffled(10);
    }
}
