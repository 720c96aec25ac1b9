namespace Netwright.Tests.Reference;

/// <summary>
/// (x - mean) / √(variance + ε) · weight + bias for each feature: with the batch's mean and variance while training, alone with the moving ones. Its parameters are
/// weight, bias, moving mean and moving variance; the optimizer leaves the latter two alone.
/// </summary>
internal sealed record ReferenceBatchNormalization(int Features, double Momentum, double Epsilon) : ReferenceLayer
{
    public override string Kind => "batchnormalization";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("weight", Features), ("bias", Features), ("running_mean", Features), ("running_var", Features)];

    public override int TrainableCount => 2 * Features;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Features];
        for (int i = 0; i < Features; i++)
            y[i] = (inputs[0][i] - parameters[2 * Features + i]) / Math.Sqrt(parameters[3 * Features + i] + Epsilon) * parameters[i] + parameters[Features + i];
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => throw new NotSupportedException("The gradient at one row depends on all.");

    public override double[][] ApplyBatch(ReadOnlySpan<double> parameters, double[][][] inputs)
    {
        double[][] outputs = inputs.Select(_ => new double[Features]).ToArray();
        for (int i = 0; i < Features; i++)
        {
            double[] normal = Normal(Column(inputs, i));
            for (int row = 0; row < inputs.Length; row++)
                outputs[row][i] = normal[row] * parameters[i] + parameters[Features + i];
        }

        return outputs;
    }

    public override double[][][] BackwardBatch(ReadOnlySpan<double> parameters, Span<double> gradient, double[][][] inputs, double[][] deltas)
    {
        double[][][] below = inputs.Select(_ => new double[][] { new double[Features] }).ToArray();
        for (int i = 0; i < Features; i++)
        {
            double[] x = Column(inputs, i), normal = Normal(x), delta = deltas.Select(row => row[i]).ToArray();
            double[] products = delta.Zip(normal, (one, other) => one * other).ToArray();
            gradient[i] += products.Sum();
            gradient[Features + i] += delta.Sum();

            // Every row moves the mean and the deviation that all are measured by.
            for (int row = 0; row < x.Length; row++)
                below[row][0][i] = (delta[row] - delta.Average() - normal[row] * products.Average()) / Deviation(x) * parameters[i];
        }

        return below;
    }

    public override void Move(ReadOnlySpan<double> before, Span<double> parameters, double[][][] inputs)
    {
        for (int i = 0; i < Features; i++)
        {
            double[] x = Column(inputs, i);
            int mean = 2 * Features + i, variance = 3 * Features + i;
            parameters[mean] = before[mean] * Momentum + x.Average() * (1 - Momentum);
            parameters[variance] = before[variance] * Momentum + Variance(x) * (1 - Momentum);
        }
    }

    private static double[] Column(double[][][] inputs, int feature) => inputs.Select(row => row[0][feature]).ToArray();

    private static double Variance(double[] x)
    {
        double mean = x.Average();
        return x.Average(element => (element - mean) * (element - mean));
    }

    private double[] Normal(double[] x)
    {
        double mean = x.Average(), deviation = Deviation(x);
        return Array.ConvertAll(x, element => (element - mean) / deviation);
    }

    private double Deviation(double[] x) => Math.Sqrt(Variance(x) + Epsilon);
}
