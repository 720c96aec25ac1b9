namespace Netwright.Tests.Reference;

/// <summary>A run of training as the reference does it: epochs of batches in the order of the samples, the last of which may be smaller.</summary>
/// <param name="Network">The network.</param>
/// <param name="Optimizer">Its optimizer.</param>
/// <param name="Targets">The targets of all samples.</param>
internal sealed record ReferenceRun(ReferenceNetwork Network, OptimizerAttribute Optimizer, double[] Targets)
{
    /// <summary>The samples' weights, or null.</summary>
    public double[]? Weights { get; init; }

    /// <summary>The positions of the samples that count, or null.</summary>
    public int[]? Lengths { get; init; }

    /// <summary>How often all samples are learnt from.</summary>
    public required int Epochs { get; init; }

    /// <summary>The samples of a batch.</summary>
    public required int BatchSize { get; init; }

    private int Samples => Targets.Length / Network.TargetLength;

    /// <summary>The parameters after the run.</summary>
    /// <param name="parameters">Those before it.</param>
    /// <param name="inputs">The samples.</param>
    public double[] Train(double[] parameters, double[] inputs)
    {
        double[] trained = [.. parameters];
        var optimizer = new ReferenceOptimizer(Optimizer, Network);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int from = 0; from < Samples; from += BatchSize)
            {
                Range rows = from..Math.Min(from + BatchSize, Samples);
                Network.Train(optimizer, trained, Rows(inputs, rows, Network.InputLength), Rows(Targets, rows, Network.TargetLength), LossWeights(Network.Positions, Weights?[rows], Lengths?[rows]));
            }
        }

        optimizer.End(trained);
        return trained;
    }

    /// <summary>What each parameter may be off by after it.</summary>
    public double[] Rounding(double[] parameters, double[] inputs)
        => Reference.Rounding.Of(Train, parameters, inputs, draws: 3, steps: Epochs * ((Samples + BatchSize - 1) / BatchSize));

    /// <summary>The weight of each sample of a batch, or where there are lengths of each of its positions, so that the mean over all is that over the positions that count; or null.</summary>
    public static double[]? LossWeights(int positions, double[]? weights, int[]? lengths)
    {
        if (lengths is null)
            return weights;

        int all = lengths.Length * positions;
        return [.. Enumerable.Range(0, all).Select(row => row % positions < lengths[row / positions] ? (weights?[row / positions] ?? 1) * all / lengths.Sum() : 0)];
    }

    private static double[] Rows(double[] matrix, Range rows, int columns) => matrix[(rows.Start.Value * columns)..(rows.End.Value * columns)];
}
