using System.Runtime.Intrinsics;
using Netwright.Compute;
using static Netwright.Tests.Compute.FloatCheck;

namespace Netwright.Tests.Compute;

public class DecayTests
{
    private static readonly Vector512<float> Keep = Vector512.Create(0.9f);

    [Theory]
    [InlineData(0f)]
    [InlineData(0.375f)]
    [InlineData(-3e9f)]
    public void A_sum_is_within_the_rounding_of_its_terms(float sum) => Within(
        1,
        Math.Max(1e-27, 1e-7 * Math.Abs(sum)),
        [.. Grid(-10, 10, 100_000), .. RandomBits(-1e30f, 1e30f, 400_000)],
        x => Decay.Sum(Keep, Vector512.Create(sum), x),
        x => 0.9f * (double)sum + x);

    // Three roundings, where the machine does not fuse multiplication and addition.
    [Theory]
    [InlineData(0f)]
    [InlineData(0.375f)]
    [InlineData(3e9f)]
    public void A_sum_of_squares_is_within_the_rounding_of_its_terms(float sum) => Within(
        1.5,
        Math.Max(2e-36, 1e-7 * sum),
        [.. Grid(-10, 10, 100_000), .. RandomBits(-1e18f, 1e18f, 400_000)],
        x => Decay.SumOfSquares(Keep, Vector512.Create(sum), x),
        x => 0.9f * (double)sum + x * x);

    // Padding has neither gradients nor moments, and stays zero.
    [Fact]
    public void A_sum_of_nothing_is_nothing() => Assert.Equal(Vector512<float>.Zero, Decay.Sum(Keep, Vector512<float>.Zero, Vector512<float>.Zero));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    [InlineData(0.9999f)]
    public void What_decays_never_is_subnormal(float keep)
    {
        Vector512<float> sum = Vector512.Create(1e-18f), squares = sum;
        for (int step = 0; step < 500_000; step++)
        {
            sum = Decay.Sum(Vector512.Create(keep), sum, Vector512<float>.Zero);
            squares = Decay.SumOfSquares(Vector512.Create(keep), squares, Vector512<float>.Zero);
            Assert.False(float.IsSubnormal(sum.ToScalar()) || float.IsSubnormal(squares.ToScalar()));
        }

        Assert.InRange(sum.ToScalar(), 0, 1e-23f);
        Assert.InRange(squares.ToScalar(), 1e-36f, 1e-31f);
    }

    [Fact]
    public void NaN_stays()
    {
        Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(v => Decay.Sum(Keep, Vector512<float>.One, v), x)));
        Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(v => Decay.SumOfSquares(Keep, v, Vector512<float>.One), x)));
    }
}
