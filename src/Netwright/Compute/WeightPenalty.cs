namespace Netwright.Compute;

/// <summary>
/// What the loss counts of the weights: l1 Σ |w| + l2 Σ w² of each tensor that has such rules, as Keras adds it to the mean loss of a batch. The threads sum up
/// blocks, which are added in their order.
/// </summary>
internal sealed class WeightPenalty
{
    private readonly ParameterTensor[] tensors;
    private readonly ArenaBlock[] blocks;
    private readonly double[] sums;

    private WeightPenalty(NetworkDescription network)
    {
        tensors = network.Tensors;
        blocks = ArenaBlock.Cut(network, static tensor => tensor.Rules.IsPenalized);
        sums = new double[blocks.Length];
    }

    /// <summary>The penalty, from the sums.</summary>
    public double Value
    {
        get
        {
            double value = 0;
            foreach (double sum in sums)
                value += sum;
            return value;
        }
    }

    /// <summary>The penalty that a network declares, or null.</summary>
    public static WeightPenalty? Of(NetworkDescription network) => Array.Exists(network.Tensors, static tensor => tensor.Rules.IsPenalized) ? new WeightPenalty(network) : null;

    /// <summary>Sums up one part's share.</summary>
    public void Sum(ReadOnlySpan<float> parameters, int part, int parts)
    {
        for (int i = ArenaBlock.Share(blocks.Length, part, parts); i < ArenaBlock.Share(blocks.Length, part + 1, parts); i++)
        {
            WeightRules rules = tensors[blocks[i].Tensor].Rules;
            sums[i] = (rules.L1 > 0 ? rules.L1 * blocks[i].Magnitudes(parameters) : 0) + (rules.L2 > 0 ? rules.L2 * blocks[i].Squares(parameters) : 0);
        }
    }
}
