namespace Netwright.Tests.Reference;

/// <summary>(x - mean) / √(variance + ε) · weight + bias over the vector, with the variance of the elements at hand.</summary>
internal sealed record ReferenceLayerNormalization(int Features, double Epsilon) : ReferenceLayer
{
    public override string Kind => "layernormalization";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("weight", Features), ("bias", Features)];

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        double[] normal = Normal(inputs[0]);
        var y = new double[Features];
        for (int i = 0; i < Features; i++)
            y[i] = normal[i] * parameters[i] + parameters[Features + i];
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        double[] normal = Normal(inputs[0]), slope = new double[Features];
        for (int i = 0; i < Features; i++)
        {
            gradient[i] += delta[i] * normal[i];
            gradient[Features + i] += delta[i];
            slope[i] = delta[i] * parameters[i];
        }

        // Every element moves the mean and the deviation that all are measured by.
        double mean = slope.Average(), product = slope.Zip(normal, (one, other) => one * other).Average();
        return [slope.Zip(normal, (one, other) => (one - mean - other * product) / Deviation(inputs[0])).ToArray()];
    }

    private double[] Normal(double[] x) => Array.ConvertAll(x, element => (element - x.Average()) / Deviation(x));

    private double Deviation(double[] x) => Math.Sqrt(x.Average(element => (element - x.Average()) * (element - x.Average())) + Epsilon);
}
