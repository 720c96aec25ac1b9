using System.Runtime.Intrinsics;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class CounterRandomTests
{
    private const uint Threshold = 858_993_459; // a fifth of 2³²

    [Theory]
    [InlineData(1u)]
    [InlineData(77u)]
    public void The_share_of_dropped_elements_is_the_rate(uint key)
    {
        int dropped = Factors(key, 100_000).Count(factor => factor == 0);
        // Five deviations of the binomial distribution.
        Assert.InRange(dropped, 20_000 - 633, 20_000 + 633);
    }

    [Fact]
    public void Kept_elements_get_the_scale()
    {
        Assert.Equal([0, 1.25f], Factors(1, 1600).Distinct().Order());
    }

    [Fact]
    public void The_factor_of_an_element_does_not_depend_on_where_a_vector_begins()
    {
        Vector512<float> at8 = CounterRandom.Keep(5, 8, Threshold, 1.25f);
        Assert.Equal(Factors(5, 32)[8..24], Elements(at8));
    }

    [Fact]
    public void Other_keys_drop_other_elements()
    {
        Assert.NotEqual(Factors(1, 1600), Factors(2, 1600));
    }

    [Fact]
    public void Steps_seeds_and_layers_have_keys_of_their_own()
    {
        uint[] keys = [CounterRandom.Key(1, 0L), CounterRandom.Key(1, 1L), CounterRandom.Key(2, 0L), CounterRandom.Key(1, 1L << 32)];
        uint[] layers = [CounterRandom.Key(keys[0], 0), CounterRandom.Key(keys[0], 1), CounterRandom.Key(keys[1], 0)];
        Assert.Equal(7, keys.Concat(layers).Distinct().Count());
    }

    [Fact]
    public void No_noise_of_a_step_is_no_noise_of_its_layers()
    {
        Assert.Equal(0u, CounterRandom.Key(0u, 3));
    }

    private static float[] Factors(uint key, int count)
        => [.. Enumerable.Range(0, count / 16).SelectMany(block => Elements(CounterRandom.Keep(key, block * 16, Threshold, 1.25f)))];

    private static float[] Elements(Vector512<float> vector) => [.. Enumerable.Range(0, 16).Select(i => vector[i])];
}
