namespace Netwright.Compute;

/// <summary>
/// Clipping of gradients by their norms, that of each tensor or of all together, as Keras does it: what is longer than the limit is scaled down to it. The threads
/// sum up the squares of blocks, one adds these in their order, and then all step with the factors.
/// </summary>
internal sealed class GradientClipping
{
    private readonly NetworkDescription network;
    private readonly ArenaBlock[] blocks;
    private readonly double[] sums;
    private readonly double[] squares;
    private readonly float[] factors;

    private GradientClipping(NetworkDescription network)
    {
        this.network = network;
        blocks = ArenaBlock.Cut(network, static tensor => tensor.IsTrainable);
        sums = new double[blocks.Length];
        squares = new double[network.Tensors.Length];
        factors = new float[network.Tensors.Length];
    }

    /// <summary>The clipping that a network declares, or null.</summary>
    public static GradientClipping? Of(NetworkDescription network)
        => double.IsPositiveInfinity(network.ClipNorm) && double.IsPositiveInfinity(network.GlobalClipNorm) ? null : new GradientClipping(network);

    /// <summary>Sums up one part's share of the squares.</summary>
    public void Sum(ReadOnlySpan<float> gradients, int part, int parts)
    {
        for (int i = ArenaBlock.Share(blocks.Length, part, parts); i < ArenaBlock.Share(blocks.Length, part + 1, parts); i++)
            sums[i] = blocks[i].Squares(gradients);
    }

    /// <summary>Makes of the sums the factors of the tensors.</summary>
    public void Scale()
    {
        Array.Clear(squares);
        double total = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            squares[blocks[i].Tensor] += sums[i];
            total += sums[i];
        }

        for (int tensor = 0; tensor < squares.Length; tensor++)
            factors[tensor] = (float)(Factor(squares[tensor], network.ClipNorm) * Factor(total, network.GlobalClipNorm));
    }

    /// <summary>One part's share of the blocks.</summary>
    public ReadOnlySpan<ArenaBlock> Share(int part, int parts) => blocks.AsSpan(ArenaBlock.Share(blocks.Length, part, parts)..ArenaBlock.Share(blocks.Length, part + 1, parts));

    /// <summary>What the gradient of a block is multiplied with.</summary>
    public float FactorOf(ArenaBlock block) => factors[block.Tensor];

    // A NaN is not within the limit, and makes the factor NaN.
    private static double Factor(double squares, double limit) => Math.Sqrt(squares) <= limit ? 1 : limit / Math.Sqrt(squares);
}
