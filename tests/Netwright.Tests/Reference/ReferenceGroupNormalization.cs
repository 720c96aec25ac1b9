namespace Netwright.Tests.Reference;

/// <summary>(x - mean) / √(variance + ε) · weight + bias, with mean and variance over all positions and the channels of a group.</summary>
internal sealed record ReferenceGroupNormalization(int Channels, int Groups, bool HasWeight, bool HasBias, double Epsilon) : ReferenceLayer
{
    public override string Kind => "groupnormalization";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [.. HasWeight ? [("weight", Channels)] : Array.Empty<(string, int)>(), .. HasBias ? [("bias", Channels)] : Array.Empty<(string, int)>()];

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        double[] y = new double[inputs[0].Length];
        foreach (int[] group in Elements(y.Length))
        {
            double[] normal = Normal(inputs[0], group, out _);
            for (int i = 0; i < group.Length; i++)
                y[group[i]] = normal[i] * Weight(parameters, group[i]) + (HasBias ? parameters[Bias(group[i])] : 0);
        }

        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        double[] below = new double[inputs[0].Length];
        foreach (int[] group in Elements(below.Length))
        {
            double[] normal = Normal(inputs[0], group, out double deviation), slope = new double[group.Length];
            for (int i = 0; i < group.Length; i++)
            {
                slope[i] = delta[group[i]] * Weight(parameters, group[i]);
                if (HasWeight)
                    gradient[group[i] % Channels] += delta[group[i]] * normal[i];
                if (HasBias)
                    gradient[Bias(group[i])] += delta[group[i]];
            }

            // Every element moves the mean and the deviation that all of its group are measured by.
            double mean = slope.Average(), product = slope.Zip(normal, (one, other) => one * other).Average();
            for (int i = 0; i < group.Length; i++)
                below[group[i]] = (slope[i] - mean - normal[i] * product) / deviation;
        }

        return [below];
    }

    private double Weight(ReadOnlySpan<double> parameters, int element) => HasWeight ? parameters[element % Channels] : 1;

    private int Bias(int element) => (HasWeight ? Channels : 0) + element % Channels;

    // The elements of each group.
    private IEnumerable<int[]> Elements(int length)
        => Enumerable.Range(0, length).GroupBy(element => element % Channels / (Channels / Groups)).Select(group => group.ToArray());

    private double[] Normal(double[] x, int[] group, out double deviation)
    {
        double mean = group.Average(element => x[element]), root = Math.Sqrt(group.Average(element => (x[element] - mean) * (x[element] - mean)) + Epsilon);
        deviation = root;
        return Array.ConvertAll(group, element => (x[element] - mean) / root);
    }
}
