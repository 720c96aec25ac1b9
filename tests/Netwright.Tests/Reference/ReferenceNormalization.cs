namespace Netwright.Tests.Reference;

/// <summary>(x - mean) / max(√variance, 1e-7), with the statistics of the element's feature: its number modulo that of the features. Nothing of it is trained.</summary>
internal sealed record ReferenceNormalization(int Elements, int Features) : ReferenceLayer
{
    public override string Kind => "normalization";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("mean", Features), ("variance", Features)];

    public override int TrainableCount => 0;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Elements];
        for (int i = 0; i < Elements; i++)
            y[i] = (inputs[0][i] - parameters[i % Features]) / Deviation(parameters, i);
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[Elements];
        for (int i = 0; i < Elements; i++)
            below[i] = delta[i] / Deviation(parameters, i);
        return [below];
    }

    private double Deviation(ReadOnlySpan<double> parameters, int element) => Math.Max(Math.Sqrt(parameters[Features + element % Features]), 1e-7);
}
