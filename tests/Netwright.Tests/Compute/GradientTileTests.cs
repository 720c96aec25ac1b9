using System.Runtime.Intrinsics;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class GradientTileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(16)]
    public void A_block_steps_each_of_its_inputs_once_with_the_sum_over_the_rows(int height)
    {
        const int Rows = 11, At = 32;
        float[] x = Integers(Rows * 16), delta = Integers(Rows * 16 + 1)[1..], gradient = new float[At + 16 * 16];
        Gradient.Block(ref x[0], ref delta[0], Rows, height, At, new Adding(gradient));
        for (int at = 0; at < gradient.Length; at++)
        {
            int input = (at - At) / 16;
            float expected = at < At || input >= height ? 0 : Enumerable.Range(0, Rows).Sum(n => x[n * 16 + input] * delta[n * 16 + at % 16]);
            Assert.Equal(expected, gradient[at]);
        }
    }

    [Fact]
    public void A_bias_steps_with_the_sum_of_the_deltas()
    {
        const int Rows = 5, At = 16;
        float[] delta = Integers(Rows * 16), gradient = new float[At + 16];
        Gradient.Bias(ref delta[0], Rows, At, new Adding(gradient));
        for (int column = 0; column < 16; column++)
            Assert.Equal(Enumerable.Range(0, Rows).Sum(n => delta[n * 16 + column]), gradient[At + column]);
    }

    // Small integers, whose sums of products are exact.
    private static float[] Integers(int count) => [.. Enumerable.Range(0, count).Select(static i => (float)(i * 7 % 23 - 11))];

    private readonly ref struct Adding(Span<float> gradient) : IStep<Adding>
    {
        private readonly Span<float> gradient = gradient;

        public static void Apply(in Adding step, Vector512<float> gradient, int at)
        {
            for (int i = 0; i < 16; i++)
                step.gradient[at + i] += gradient[i];
        }
    }
}
