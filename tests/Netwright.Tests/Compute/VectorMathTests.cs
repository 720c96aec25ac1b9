using System.Runtime.Intrinsics;
using Netwright.Compute;
using static Netwright.Tests.Compute.FloatCheck;

namespace Netwright.Tests.Compute;

public sealed class VectorMathTests
{
    [Fact]
    public void Exp_is_within_2_ulp_where_its_result_is_normal() =>
        Within(2, 0, [.. Grid(-87.336f, 88.7228f, 400_000), .. RandomBits(-87.336f, 88.7228f, 400_000)], VectorMath.Exp, Math.Exp);

    [Fact]
    public void Exp_of_non_positive_numbers_is_within_2_ulp_where_its_result_is_normal() =>
        Within(2, 0, [.. Grid(-87.336f, 0, 400_000), .. RandomBits(-87.336f, 0, 400_000)], VectorMath.ExpNonPositive, Math.Exp);

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-1e-30f, 1f)]
    [InlineData(-87.34f, 0f)]
    [InlineData(-104f, 0f)]
    [InlineData(-1000f, 0f)]
    [InlineData(float.MinValue, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(88.73f, float.PositiveInfinity)]
    [InlineData(1000f, float.PositiveInfinity)]
    [InlineData(float.MaxValue, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    public void Exp_of_an_extreme_number_is_its_limit(float x, float expected) => Assert.Equal(expected, At(VectorMath.Exp, x));

    [Fact]
    public void Exp_of_the_largest_argument_is_finite() => Within(2, 0, Enumerable.Repeat(88.72283f, 16), VectorMath.Exp, Math.Exp);

    [Fact]
    public void Exp_of_a_NaN_is_NaN_whatever_its_payload() => Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(VectorMath.Exp, x)));

    [Fact]
    public void Log_is_within_2_ulp_for_every_positive_number() => Within(
        2, 0, [.. Grid(0.25f, 4, 400_000), .. RandomBits(float.Epsilon, float.MaxValue, 800_000)], VectorMath.Log, Math.Log);

    [Theory]
    [InlineData(0f, float.NegativeInfinity)]
    [InlineData(1f, 0f)]
    [InlineData(-float.Epsilon, float.NaN)]
    [InlineData(-1f, float.NaN)]
    [InlineData(float.NegativeInfinity, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    public void Log_of_a_special_number_is_its_limit_or_NaN(float x, float expected) => Assert.Equal(expected, At(VectorMath.Log, x));

    [Fact]
    public void Log_of_a_NaN_is_NaN_whatever_its_payload() => Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(VectorMath.Log, x)));

    [Fact]
    public void Log1p_of_a_fraction_is_within_2_ulp_also_for_the_smallest() => Within(
        2, 0, [.. Grid(0, 1, 400_000), .. RandomBits(1.2e-38f, 1, 400_000)], VectorMath.Log1pUnit, Log1p);

    [Fact]
    public void Expm1_of_non_positive_numbers_is_within_2_ulp_also_for_the_smallest() => Within(
        2, 0, [.. Grid(-30, 0, 400_000), .. RandomBits(float.MinValue, -1.2e-38f, 400_000)], VectorMath.Expm1NonPositive, Expm1);

    [Fact]
    public void Tanh_is_within_4_ulp_everywhere() => Within(
        4, 0, [.. Grid(-10, 10, 800_000), .. RandomBits(float.MinValue, float.MaxValue, 400_000)], VectorMath.Tanh, Math.Tanh);

    [Fact]
    public void Tanh_never_leaves_the_range_of_plus_minus_one() =>
        Assert.All(Grid(5, 20, 200_000), x => Assert.InRange(At(VectorMath.Tanh, x), 0.999f, 1f));

    [Theory]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, -1f)]
    [InlineData(1e30f, 1f)]
    [InlineData(-1000f, -1f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(0f, 0f)]
    public void Tanh_of_an_extreme_number_is_its_limit(float x, float expected) => Assert.Equal(expected, At(VectorMath.Tanh, x));

    [Fact]
    public void Tanh_of_a_NaN_is_NaN() => Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(VectorMath.Tanh, x)));

    [Fact]
    public void The_normal_tail_is_accurate_near_the_mean() =>
        Within(5, 0, Grid(0, 1.5f, 400_000), VectorMath.NormalTail, t => NormalTail(t));

    [Fact]
    public void The_normal_tail_keeps_three_digits_far_out() =>
        Within(0, 1e-3, Grid(0, 5.8f, 400_000), t => VectorMath.Log(VectorMath.NormalTail(t)), t => Math.Log(NormalTail(t)));

    [Theory]
    [InlineData(1000f)]
    [InlineData(float.MaxValue)]
    [InlineData(float.PositiveInfinity)]
    public void The_normal_tail_ends_at_zero(float t) => Assert.Equal(0, At(VectorMath.NormalTail, t));

    [Theory]
    [InlineData(1e-7f)]
    [InlineData(1f)]
    public void The_quotient_by_a_root_is_within_4_ulp(float epsilon) => Within(
        4,
        0,
        [.. Grid(1e-36f, 10, 400_000), .. RandomBits(1e-37f, 1e37f, 400_000)],
        v => VectorMath.OverRoot(Vector512.Create(0.75f), v, Vector512.Create(epsilon)),
        v => 0.75 / (Math.Sqrt(v) + epsilon));

    [Theory]
    [InlineData(0f, float.Epsilon, 0f)]
    [InlineData(1e-8f, float.Epsilon, 0.1f)]
    [InlineData(-1f, float.Epsilon, -1e7f)]
    [InlineData(1f, float.PositiveInfinity, 0f)]
    [InlineData(2e19f, float.PositiveInfinity, 0f)]
    [InlineData(-3e38f, float.PositiveInfinity, 0f)]
    [InlineData(1e38f, 3e38f, 5.7735027e18f)]
    public void The_quotient_by_a_root_of_an_extreme_number_is_finite(float x, float square, float expected)
        => Assert.Equal(expected, At(v => VectorMath.OverRoot(Vector512.Create(x), v, Vector512.Create(1e-7f)), square), 1e-6f * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Infinity_over_an_infinite_root_is_NaN()
        => Assert.Equal(float.NaN, At(v => VectorMath.OverRoot(v, Vector512.Create(float.PositiveInfinity), Vector512.Create(1e-7f)), float.PositiveInfinity));

    [Fact]
    public void The_quotient_by_a_root_of_NaN_or_of_a_NaN_is_NaN()
    {
        Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(v => VectorMath.OverRoot(v, Vector512<float>.One, Vector512<float>.One), x)));
        Assert.All(NaNs(), x => Assert.Equal(float.NaN, At(v => VectorMath.OverRoot(Vector512<float>.One, v, Vector512<float>.One), x)));
    }

    [Theory]
    [InlineData(2f, 3f)]
    [InlineData(-1e-45f, -3f)]
    [InlineData(0f, 0f)]
    [InlineData(float.NegativeInfinity, -3f)]
    [InlineData(float.NaN, float.NaN)]
    public void A_magnitude_takes_a_sign(float x, float expected) => Assert.Equal(expected, At(v => VectorMath.WithSign(Vector512.Create(3f), v), x));

    [Fact]
    public void The_horizontal_maximum_is_found_in_every_lane()
    {
        for (int lane = 0; lane < 16; lane++)
            Assert.Equal(-1f, VectorMath.HorizontalMax(Vector512.Create(-2f).WithElement(lane, -1f)));
    }

    [Fact]
    public void The_horizontal_sum_adds_halves_to_halves()
    {
        var random = new Random(1);
        float[] x = [.. Enumerable.Range(0, 16).Select(_ => random.NextSingle())];
        float[] expected = x;
        while (expected.Length > 1)
            expected = [.. expected.Take(expected.Length / 2).Zip(expected.Skip(expected.Length / 2), (a, b) => a + b)];

        Assert.Equal(expected[0], VectorMath.HorizontalSum(Vector512.Create(x)));
    }

    internal static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + x * x / 2 : Math.Exp(x) - 1;

    internal static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - x * x / 2 : Math.Log(1 + x);

    /// <summary>
    /// Φ(-t): near the mean 1/2 minus the density times Σ t²ⁿ⁺¹ / (1 · 3 · ... (2n + 1)), far out the density times a continued fraction (Abramowitz
    /// and Stegun, 26.2.11 and 26.2.14).
    /// </summary>
    internal static double NormalTail(double t)
    {
        double density = Math.Exp(-t * t / 2) / Math.Sqrt(2 * Math.PI);
        if (t > 3)
        {
            double fraction = t;
            for (int n = 200; n > 0; n--)
                fraction = t + n / fraction;
            return density / fraction;
        }

        double term = t;
        double sum = t;
        for (int n = 1; term > 1e-18 * sum; n++)
        {
            term *= t * t / (2 * n + 1);
            sum += term;
        }

        return 0.5 - density * sum;
    }
}
