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

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(16)]
    public void Two_blocks_have_the_bits_of_each_by_itself(int height)
    {
        const int Rows = 11, Panel = Rows * 16, Next = 272;
        Random random = new(3);
        float[] x = Reals(Panel), delta = Reals(2 * Panel), single = new float[2 * Next], both = new float[2 * Next];
        Gradient.Block(ref x[0], ref delta[0], Rows, height, 0, new Adding(single));
        Gradient.Block(ref x[0], ref delta[Panel], Rows, height, Next, new Adding(single));
        Gradient.Blocks(ref x[0], ref delta[0], Panel, Rows, height, 0, Next, new Adding(both));
        Assert.Equal(single, both);

        float[] Reals(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }

    [Theory]
    [InlineData(16, 1)]
    [InlineData(5, 2)]
    [InlineData(40, 2)]
    [InlineData(40, 3)]
    [InlineData(33, 5)]
    public void The_shares_of_any_number_of_parts_step_each_block_of_a_kernel_once(int inputs, int panels)
    {
        const int Rows = 7, At = 16;
        float[] x = Integers(Panels.Count(inputs) * Rows * 16), delta = Integers(panels * Rows * 16 + 1)[1..];
        for (int parts = 1; parts <= 12; parts++)
        {
            float[] gradient = new float[At + panels * inputs * 16];
            for (int part = 0; part < parts; part++)
                Gradient.Kernel(ref x[0], ref delta[0], Rows, Rows, inputs, panels, At, part, parts, new Adding(gradient));
            for (int at = 0; at < gradient.Length; at++)
            {
                (int panel, int input) = Math.DivRem((at - At) / 16, inputs);
                float expected = at < At ? 0 : Enumerable.Range(0, Rows).Sum(n => x[(input / 16 * Rows + n) * 16 + input % 16] * delta[(panel * Rows + n) * 16 + at % 16]);
                Assert.Equal(expected, gradient[at]);
            }
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
