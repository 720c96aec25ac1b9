using Netwright.Numerics;

namespace Netwright.Compute;

/// <summary>
/// Draws the first parameters, by Keras's formulas. Each tensor has a random stream of its own, so that a layer added at the end changes no other's
/// draw.
/// </summary>
internal static class Initializers
{
    // What cutting the standard normal distribution off at ±2 leaves of its deviation.
    private const double TruncatedDeviation = 0.87962566103423978;

    // The standard normal distribution has 2e-9 of its mass beyond.
    private const double Untruncated = 6;

    /// <summary>Fills the arena; what no tensor covers stays as it is.</summary>
    /// <param name="description">The tensors.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="arena">The whole arena, zero.</param>
    public static void Draw(NetworkDescription description, int seed, Span<float> arena)
    {
        for (int i = 0; i < description.Tensors.Length; i++)
        {
            ParameterTensor tensor = description.Tensors[i];
            if (tensor.IsKernel)
                Draw(tensor, new RandomStream(seed, i), arena);
            else
                arena.Slice(tensor.Offset, tensor.Units).Fill(tensor.First);
        }
    }

    private static void Draw(ParameterTensor kernel, RandomStream random, Span<float> arena)
    {
        double inputs = kernel.FanIn, both = inputs + kernel.FanOut;
        switch (kernel.Initializer)
        {
            case KernelInitializer.GlorotUniform:
                Uniform(kernel, ref random, Math.Sqrt(6 / both), arena);
                break;
            case KernelInitializer.GlorotNormal:
                Normal(kernel, ref random, Math.Sqrt(2 / both), arena);
                break;
            case KernelInitializer.HeUniform:
                Uniform(kernel, ref random, Math.Sqrt(6 / inputs), arena);
                break;
            case KernelInitializer.HeNormal:
                Normal(kernel, ref random, Math.Sqrt(2 / inputs), arena);
                break;
            case KernelInitializer.LecunNormal:
                Normal(kernel, ref random, Math.Sqrt(1 / inputs), arena);
                break;
            case KernelInitializer.Orthogonal:
                Orthogonal(kernel, ref random, arena);
                break;
            case KernelInitializer.Zeros:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kernel), kernel.Initializer, "There is no such initializer.");
        }
    }

    private static void Uniform(ParameterTensor kernel, ref RandomStream random, double limit, Span<float> arena)
    {
        for (int input = 0; input < kernel.Inputs; input++)
            for (int unit = 0; unit < kernel.Units; unit++)
                arena[kernel.IndexOf(input, unit)] = (float)random.NextUniform(limit);
    }

    private static void Normal(ParameterTensor kernel, ref RandomStream random, double deviation, Span<float> arena)
    {
        double scale = deviation / TruncatedDeviation;
        for (int input = 0; input < kernel.Inputs; input++)
            for (int unit = 0; unit < kernel.Units; unit++)
                arena[kernel.IndexOf(input, unit)] = (float)(random.NextNormal(2) * scale);
    }

    private static void Orthogonal(ParameterTensor kernel, ref RandomStream random, Span<float> arena)
    {
        // The kernel of a depthwise convolution is [taps, channels, multiplier] in Keras, which orthogonalizes the columns of all dimensions but the last.
        int columns = kernel.Multiplier > 0 ? kernel.Multiplier : kernel.Units, rows = kernel.Inputs * (kernel.Units / columns);
        bool tall = rows >= columns;
        int length = Math.Max(rows, columns), count = Math.Min(rows, columns);
        double[][] vectors = new double[count][];
        for (int i = 0; i < count; i++)
        {
            vectors[i] = new double[length];
            for (int j = 0; j < length; j++)
                vectors[i][j] = random.NextNormal(Untruncated);
        }

        OrthonormalBasis.Make(vectors);
        for (int i = 0; i < count; i++)
            for (int j = 0; j < length; j++)
                arena[tall ? At(j, i) : At(i, j)] = (float)vectors[i][j];

        int At(int row, int column)
        {
            (int tap, int channel) = Math.DivRem(row, kernel.Units / columns);
            return kernel.IndexOf(tap, channel * columns + column);
        }
    }
}
