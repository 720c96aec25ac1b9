namespace Netwright.Tests.Reference;

/// <summary>A run of training as the reference does it: epochs of batches in the order of the samples, the last of which may be smaller.</summary>
/// <param name="Network">The network.</param>
/// <param name="Optimizer">Its optimizer.</param>
/// <param name="Targets">The targets of all samples.</param>
internal sealed record ReferenceRun(ReferenceNetwork Network, OptimizerAttribute Optimizer, double[] Targets)
{
    /// <summary>The samples' weights, or null.</summary>
    public double[]? Weights { get; init; }

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
                Network.Train(optimizer, trained, Rows(inputs, rows, Network.InputLength), Rows(Targets, rows, Network.TargetLength), Weights?[rows]);
            }
        }

        optimizer.End(trained);
        return trained;
    }

    /// <summary>What each parameter may be off by after it.</summary>
    public double[] Rounding(double[] parameters, double[] inputs)
        => Reference.Rounding.Of(Train, parameters, inputs, draws: 3, steps: Epochs * ((Samples + BatchSize - 1) / BatchSize));

    private static double[] Rows(double[] matrix, Range rows, int columns) => matrix[(rows.Start.Value * columns)..(rows.End.Value * columns)];
}
