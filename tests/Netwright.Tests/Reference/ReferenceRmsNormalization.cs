namespace Netwright.Tests.Reference;

/// <summary>x / √(mean x² + ε) · weight over the channels of each position.</summary>
internal sealed record ReferenceRmsNormalization(int Channels, double Epsilon) : ReferenceLayer
{
    public override string Kind => "rmsnormalization";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("weight", Channels)];

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[inputs[0].Length];
        for (int i = 0; i < y.Length; i++)
            y[i] = inputs[0][i] / Root(inputs[0], i) * parameters[i % Channels];
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        double[] x = inputs[0], below = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double root = Root(x, i), slope = delta[i] * parameters[i % Channels];
            gradient[i % Channels] += delta[i] * x[i] / root;
            below[i] += slope / root;

            // Every channel of the position moves the root that all are divided by.
            for (int channel = 0; channel < Channels; channel++)
            {
                int other = i / Channels * Channels + channel;
                below[other] -= slope * x[i] * x[other] / (Channels * Math.Pow(root, 3));
            }
        }

        return [below];
    }

    private double Root(double[] x, int element) => Math.Sqrt(x.Skip(element / Channels * Channels).Take(Channels).Average(channel => channel * channel) + Epsilon);
}
