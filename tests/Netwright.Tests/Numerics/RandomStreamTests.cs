using Netwright.Numerics;

namespace Netwright.Tests.Numerics;

public class RandomStreamTests
{
    // The first outputs of SplitMix64 from state 0, as its authors' reference code prints them.
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        RandomStream random = new(0, 0);
        Assert.Equal([0xE220A8397B1DCDAFul, 0x6E789E6AA1B965F4ul, 0x06C45D188009454Ful], [random.Next(), random.Next(), random.Next()]);
    }

    [Fact]
    public void A_shuffle_of_a_seed_never_changes()
    {
        int[] items = [.. Enumerable.Range(0, 10)];
        new RandomStream(42, 7).Shuffle(items);
        Assert.Equal([3, 9, 4, 6, 0], items[..5]);
    }

    [Fact]
    public void A_shuffle_loses_nothing()
    {
        int[] items = [.. Enumerable.Range(0, 1000)];
        new RandomStream(1, 0).Shuffle(items);
        Assert.Equal(Enumerable.Range(0, 1000), items.Order());
    }

    [Fact]
    public void A_shuffle_puts_every_item_everywhere_equally_often()
    {
        const int Items = 6, Shuffles = 60_000;
        int[,] counts = new int[Items, Items];
        RandomStream random = new(1, 0);
        for (int shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            int[] items = [.. Enumerable.Range(0, Items)];
            random.Shuffle(items);
            for (int place = 0; place < Items; place++)
                counts[items[place], place]++;
        }

        // Five deviations of the binomial distribution.
        foreach (int count in counts)
            Assert.InRange(count, 10_000 - 457, 10_000 + 457);
    }

    [Fact]
    public void Integers_below_a_limit_are_equally_likely()
    {
        RandomStream random = new(1, 0);
        const int Limit = 3 << 29;
        int[] thirds = new int[3];
        for (int i = 0; i < 90_000; i++)
            thirds[random.NextBelow(Limit) >> 29]++;
        Assert.All(thirds, count => Assert.InRange(count, 30_000 - 707, 30_000 + 707));
    }

    [Fact]
    public void Streams_of_a_seed_and_seeds_of_a_stream_differ()
    {
        (int Seed, long Stream)[] streams = [(1, 0), (1, 1), (2, 0), (1, -1), (-1, 0)];
        Assert.Equal(streams.Length, streams.Select(stream => new RandomStream(stream.Seed, stream.Stream).Next()).Distinct().Count());
    }
}
