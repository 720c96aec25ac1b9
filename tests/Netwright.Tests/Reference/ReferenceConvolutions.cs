namespace Netwright.Tests.Reference;

/// <summary>A convolution of each channel by itself: its parameters are a kernel [channels * multiplier, places] and, with a bias, a vector [channels * multiplier].</summary>
internal sealed record ReferenceDepthwise(string Name, ReferenceMap Map, int Multiplier, bool Bias) : ReferenceLayer
{
    public override string Kind => Name;

    public override IReadOnlyList<(string Name, int Count)> Tensors => Bias ? [("weight", Weights), ("bias", Made)] : [("weight", Weights)];

    public int Weights => Made * Map.Places;

    public override int Length(IReadOnlyList<int> inputs) => Map.OutPositions * Made;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Map.OutPositions * Made];
        for (int position = 0; position < Map.OutPositions; position++)
        {
            for (int made = 0; made < Made; made++)
            {
                ref double sum = ref y[position * Made + made];
                sum = Bias ? parameters[Weights + made] : 0;
                foreach ((int place, int read) in Map.Seen[position])
                    sum += inputs[0][read * Map.Channels + made / Multiplier] * parameters[made * Map.Places + place];
            }
        }

        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[inputs[0].Length];
        for (int position = 0; position < Map.OutPositions; position++)
        {
            for (int made = 0; made < Made; made++)
            {
                double from = delta[position * Made + made];
                if (Bias)
                    gradient[Weights + made] += from;
                foreach ((int place, int read) in Map.Seen[position])
                {
                    int channel = read * Map.Channels + made / Multiplier;
                    gradient[made * Map.Places + place] += from * inputs[0][channel];
                    below[channel] += from * parameters[made * Map.Places + place];
                }
            }
        }

        return [below];
    }

    private int Made => Map.Channels * Multiplier;
}

/// <summary>One convolution behind another, of which the first has no bias.</summary>
internal sealed record ReferenceSeparable(string Name, ReferenceDepthwise Depthwise, ReferenceConvolution Pointwise) : ReferenceLayer
{
    public override string Kind => Name;

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("depthwise", Depthwise.Weights), ("pointwise", Pointwise.Tensors[0].Count), ("bias", Pointwise.Tensors[1].Count)];

    public override int Length(IReadOnlyList<int> inputs) => Pointwise.Length([Depthwise.Length(inputs)]);

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
        => Pointwise.Apply(parameters[Depthwise.Weights..], [Depthwise.Apply(parameters[..Depthwise.Weights], inputs, row)], row);

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        int first = Depthwise.Weights;
        double[] between = Depthwise.Apply(parameters[..first], inputs, row);
        double[][] below = Pointwise.Backward(parameters[first..], gradient[first..], [between], delta, row);
        return Depthwise.Backward(parameters[..first], gradient[..first], inputs, below[0], row);
    }
}

/// <summary>
/// A transposed convolution: each position adds itself, times the kernel, to those that the convolution from the map made would read for it. Its parameters are a kernel [channels, filters, places] and,
/// with a bias, a vector [filters].
/// </summary>
/// <param name="Name">The layer's kind.</param>
/// <param name="Map">The window of that convolution: it reads the map made.</param>
/// <param name="Channels">Channels of the map read.</param>
/// <param name="Bias">Whether there is a bias.</param>
internal sealed record ReferenceTransposed(string Name, ReferenceMap Map, int Channels, bool Bias) : ReferenceLayer
{
    public override string Kind => Name;

    public override IReadOnlyList<(string Name, int Count)> Tensors => Bias ? [("weight", Weights), ("bias", Filters)] : [("weight", Weights)];

    public override int Length(IReadOnlyList<int> inputs) => Made * Filters;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Made * Filters];
        for (int i = 0; Bias && i < y.Length; i++)
            y[i] = parameters[Weights + i % Filters];
        foreach ((int input, int output, int weight) in Products())
            y[output] += inputs[0][input] * parameters[weight];
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[inputs[0].Length];
        for (int i = 0; Bias && i < delta.Length; i++)
            gradient[Weights + i % Filters] += delta[i];
        foreach ((int input, int output, int weight) in Products())
        {
            gradient[weight] += inputs[0][input] * delta[output];
            below[input] += parameters[weight] * delta[output];
        }

        return [below];
    }

    private int Filters => Map.Channels;

    private int Made => Map.Shape[..^1].Aggregate(1, (product, size) => product * size);

    private int Weights => Channels * Filters * Map.Places;

    private IEnumerable<(int Input, int Output, int Weight)> Products()
    {
        for (int position = 0; position < Map.OutPositions; position++)
            foreach ((int place, int made) in Map.Seen[position])
                for (int channel = 0; channel < Channels; channel++)
                    for (int filter = 0; filter < Filters; filter++)
                        yield return (position * Channels + channel, made * Filters + filter, (channel * Filters + filter) * Map.Places + place);
    }
}
