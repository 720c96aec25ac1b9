using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class InitializersTests
{
    private const int In = 300;
    private const int Out = 200;

    [Theory]
    [InlineData(KernelInitializer.GlorotUniform, 6.0 / (In + Out))]
    [InlineData(KernelInitializer.HeUniform, 6.0 / In)]
    public void A_uniform_draw_fills_its_range(KernelInitializer initializer, double squaredLimit)
    {
        double limit = Math.Sqrt(squaredLimit);
        float[] drawn = Draw(initializer);
        Assert.InRange(drawn.Max(), 0.999 * limit, limit);
        Assert.InRange(drawn.Min(), -limit, -0.999 * limit);
    }

    [Theory]
    [InlineData(KernelInitializer.GlorotUniform, 2.0 / (In + Out))]
    [InlineData(KernelInitializer.GlorotNormal, 2.0 / (In + Out))]
    [InlineData(KernelInitializer.HeUniform, 2.0 / In)]
    [InlineData(KernelInitializer.HeNormal, 2.0 / In)]
    [InlineData(KernelInitializer.LecunNormal, 1.0 / In)]
    public void A_draw_has_mean_0_and_the_variance_of_its_formula(KernelInitializer initializer, double variance)
    {
        float[] drawn = Draw(initializer);
        Assert.InRange(drawn.Average(), -4 * Math.Sqrt(variance / drawn.Length), 4 * Math.Sqrt(variance / drawn.Length));
        Assert.InRange(drawn.Average(x => x * x) / variance, 0.98, 1.02);
    }

    [Theory]
    [InlineData(KernelInitializer.GlorotNormal, 2.0 / (In + Out))]
    [InlineData(KernelInitializer.HeNormal, 2.0 / In)]
    [InlineData(KernelInitializer.LecunNormal, 1.0 / In)]
    public void A_normal_draw_is_cut_off_at_two_deviations_of_the_uncut_distribution(KernelInitializer initializer, double variance)
    {
        double limit = 2 * Math.Sqrt(variance) / 0.87962566103423978;
        Assert.InRange(Draw(initializer).Max(Math.Abs), 0.99 * limit, limit);
    }

    // 68.3 % of the uncut distribution lies within one deviation, and 95.4 % within the two where it is cut.
    [Fact]
    public void A_normal_draw_is_normal_within_its_limits()
    {
        double deviation = Math.Sqrt(1.0 / In) / 0.87962566103423978;
        Assert.Equal(0.6827 / 0.9545, Draw(KernelInitializer.LecunNormal).Count(x => Math.Abs(x) < deviation) / (double)(In * Out), 0.01);
    }

    [Fact]
    public void Zeros_are_zero()
    {
        Assert.All(Draw(KernelInitializer.Zeros), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(40, 24)]
    [InlineData(24, 40)]
    [InlineData(33, 33)]
    [InlineData(7, 1)]
    public void An_orthogonal_kernel_has_orthonormal_rows_or_columns_whichever_are_fewer(int inputs, int units)
    {
        float[] kernel = Draw(KernelInitializer.Orthogonal, inputs, units);
        int count = Math.Min(inputs, units), length = Math.Max(inputs, units);
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++)
                Assert.Equal(a == b ? 1 : 0, Enumerable.Range(0, length).Sum(i => (double)Element(a, i) * Element(b, i)), 1e-6);
        }

        // Files hold [units, inputs].
        float Element(int vector, int i) => inputs >= units ? kernel[vector * inputs + i] : kernel[i * inputs + vector];
    }

    // Keras's kernel is [taps, channels, multiplier]: its columns are those of the last dimension alone.
    [Fact]
    public void An_orthogonal_kernel_of_a_depthwise_convolution_has_orthonormal_columns_over_taps_and_channels()
    {
        const int Taps = 9, Channels = 4, Multiplier = 3;
        ParameterTensor kernel = ParameterTensor.Depthwise("k", [3, 3], Multiplier, Channels * Multiplier, 0, KernelInitializer.Orthogonal);
        float[] arena = new float[kernel.ArenaLength];
        Initializers.Draw(new NetworkDescription { Name = "N", Layers = "", Fingerprint = "", InputLength = 1, OutputLength = 1, ArenaLength = kernel.ArenaLength, ScratchLength = 0, MultiplyAdds = 0, Tensors = [kernel] }, 1, arena);
        for (int a = 0; a < Multiplier; a++)
        {
            for (int b = 0; b < Multiplier; b++)
            {
                double sum = Enumerable.Range(0, Taps * Channels).Sum(i => (double)Element(i, a) * Element(i, b));
                Assert.Equal(a == b ? 1 : 0, sum, 1e-6);
            }
        }

        float Element(int row, int column) => arena[kernel.IndexOf(row / Channels, row % Channels * Multiplier + column)];
    }

    // Of a uniformly random rotation, an element's mean is 0: without the sign fix, diagonal elements lean to one side.
    [Fact]
    public void An_orthogonal_draw_leans_to_no_side()
    {
        double mean = Enumerable.Range(0, 2000).Average(seed => Draw(KernelInitializer.Orthogonal, 2, 2, seed)[0]);
        Assert.InRange(mean, -0.07, 0.07);
    }

    [Theory]
    [InlineData(KernelInitializer.GlorotUniform)]
    [InlineData(KernelInitializer.HeNormal)]
    [InlineData(KernelInitializer.Orthogonal)]
    public void The_seed_decides_the_draw(KernelInitializer initializer)
    {
        Assert.Equal(Draw(initializer, 20, 10, seed: 3), Draw(initializer, 20, 10, seed: 3));
        Assert.NotEqual(Draw(initializer, 20, 10, seed: 3), Draw(initializer, 20, 10, seed: 4));
    }

    [Theory]
    [InlineData(KernelInitializer.GlorotUniform)]
    [InlineData(KernelInitializer.GlorotNormal)]
    [InlineData(KernelInitializer.Orthogonal)]
    public void Padding_stays_zero(KernelInitializer initializer)
    {
        float[] arena = Arena(initializer, 20, 10, seed: 1);
        Assert.Equal(200, arena.Count(value => value != 0));
    }

    [Fact]
    public void Vectors_start_at_zero()
    {
        float[] arena = Arena(KernelInitializer.GlorotUniform, 20, 10, seed: 1);
        Assert.All(arena[(20 * 16)..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_tensor_draws_from_a_stream_of_its_own()
    {
        float[] small = Arena(Describe(KernelInitializer.GlorotUniform, 20, 10, 20, 10), seed: 5);
        float[] large = Arena(Describe(KernelInitializer.HeNormal, 99, 10, 20, 10), seed: 5);
        Assert.Equal(small[^(20 * 16)..], large[^(20 * 16)..]);
        Assert.NotEqual(small[..(20 * 16)], small[^(20 * 16)..]);
    }

    private static float[] Draw(KernelInitializer initializer, int inputs = In, int units = Out, int seed = 1)
    {
        float[] elements = new float[inputs * units];
        Describe(initializer, inputs, units).Tensors[0].Export(Arena(initializer, inputs, units, seed), elements);
        return elements;
    }

    private static float[] Arena(KernelInitializer initializer, int inputs, int units, int seed) => Arena(Describe(initializer, inputs, units), seed);

    private static float[] Arena(NetworkDescription description, int seed)
    {
        float[] arena = new float[description.ArenaLength];
        Initializers.Draw(description, seed, arena);
        return arena;
    }

    // A kernel and a vector; then, where given lengths, a second kernel by Glorot's uniform draw.
    private static NetworkDescription Describe(KernelInitializer initializer, int inputs, int units, int secondInputs = 0, int secondUnits = 0)
    {
        int vector = inputs * Panels.Count(units) * 16, second = vector + Panels.Count(units) * 16;
        List<ParameterTensor> tensors = [ParameterTensor.Kernel("a.weight", inputs, units, 0, initializer), ParameterTensor.Vector("a.bias", units, vector)];
        if (secondInputs > 0)
            tensors.Add(ParameterTensor.Kernel("b.weight", secondInputs, secondUnits, second, KernelInitializer.GlorotUniform));

        return new NetworkDescription
        {
            Name = "Drawn",
            Layers = "",
            Fingerprint = "",
            InputLength = inputs,
            OutputLength = units,
            ArenaLength = second + secondInputs * Panels.Count(secondUnits) * 16,
            ScratchLength = 0,
            MultiplyAdds = 0,
            Tensors = [.. tensors],
        };
    }
}
