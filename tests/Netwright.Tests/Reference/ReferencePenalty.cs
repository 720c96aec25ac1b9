namespace Netwright.Tests.Reference;

/// <summary>Its input as it is, which adds l1 Σ|y| + l2 Σy² to the loss of its sample.</summary>
internal sealed record ReferencePenalty(double L1, double L2) : ReferenceLayer
{
    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row) => inputs[0];

    public override double Penalty(double[] output) => output.Sum(y => L1 * Math.Abs(y) + L2 * y * y);

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => throw new NotSupportedException("The mean over the batch needs to know how many rows there are.");

    public override double[][][] BackwardBatch(ReadOnlySpan<double> parameters, Span<double> gradient, double[][][] inputs, double[][] deltas)
        => inputs.Select((input, row) => new[] { deltas[row].Zip(input[0], (delta, y) => delta + (L1 * Math.Sign(y) + 2 * L2 * y) / inputs.Length).ToArray() }).ToArray();
}
