namespace Netwright.Tests.Reference;

/// <summary>A layer of a <see cref="ReferenceNetwork"/>: its formula and, by the chain rule, what goes back.</summary>
internal abstract record ReferenceLayer
{
    /// <summary>The kind in lower case, from which its tensors have their names.</summary>
    public virtual string Kind => "";

    /// <summary>Its parameters one after the other.</summary>
    public virtual IReadOnlyList<(string Name, int Count)> Tensors => [];

    /// <summary>How many of those an optimizer steps.</summary>
    public virtual int TrainableCount => Tensors.Sum(tensor => tensor.Count);

    /// <summary>What it reads beside the output of the layer before: 0 for the network's input, i for the output of the i-th layer.</summary>
    public virtual IReadOnlyList<int> Joined => [];

    /// <summary>The length of its output, from those of its inputs.</summary>
    public virtual int Length(IReadOnlyList<int> inputs) => inputs[0];

    /// <summary>The output of one sample.</summary>
    public abstract double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row);

    /// <summary>The gradient at each input, from that at the output; the parameters' is added to <paramref name="gradient"/>.</summary>
    public abstract double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row);

    /// <summary>The outputs of a batch while training, from the inputs of each row: those of the rows one by one, but for layers that look at all of them.</summary>
    public virtual double[][] ApplyBatch(ReadOnlySpan<double> parameters, double[][][] inputs)
    {
        var outputs = new double[inputs.Length][];
        for (int row = 0; row < inputs.Length; row++)
            outputs[row] = Apply(parameters, inputs[row], row);
        return outputs;
    }

    /// <summary>The gradient at each input of each row, likewise.</summary>
    public virtual double[][][] BackwardBatch(ReadOnlySpan<double> parameters, Span<double> gradient, double[][][] inputs, double[][] deltas)
    {
        var below = new double[inputs.Length][][];
        for (int row = 0; row < inputs.Length; row++)
            below[row] = Backward(parameters, gradient, inputs[row], deltas[row], row);
        return below;
    }

    /// <summary>What the loss counts of the parameters themselves; its gradient is added to <paramref name="gradient"/>.</summary>
    public virtual double WeightPenalty(ReadOnlySpan<double> parameters, Span<double> gradient) => 0;

    /// <summary>Puts the parameters within their bounds.</summary>
    public virtual void Bound(Span<double> parameters)
    {
    }

    /// <summary>What an output of it adds to the loss of its sample.</summary>
    public virtual double Penalty(double[] output) => 0;

    /// <summary>Moves the parameters that no optimizer steps, from what they were before the step.</summary>
    public virtual void Move(ReadOnlySpan<double> before, Span<double> parameters, double[][][] inputs)
    {
    }
}

/// <summary>A fully connected layer: its parameters are a kernel [units, inputs] and, with a bias, a vector [units].</summary>
internal sealed record ReferenceDense(int Inputs, int Units, bool Bias) : ReferenceLayer
{
    public override string Kind => "dense";

    public override IReadOnlyList<(string Name, int Count)> Tensors => Bias ? [("weight", Inputs * Units), ("bias", Units)] : [("weight", Inputs * Units)];

    public ReferenceWeightRules KernelRules { get; init; } = new();

    public ReferenceWeightRules BiasRules { get; init; } = new();

    public override int Length(IReadOnlyList<int> inputs) => Units;

    public override double WeightPenalty(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        int kernel = Units * Inputs;
        return KernelRules.Penalty(parameters[..kernel], gradient[..kernel]) + BiasRules.Penalty(parameters[kernel..], gradient[kernel..]);
    }

    // The parts that a norm is taken of: each unit's row of a kernel, the whole of a bias.
    public override void Bound(Span<double> parameters)
    {
        for (int unit = 0; unit < Units; unit++)
            KernelRules.Bound(parameters.Slice(unit * Inputs, Inputs));
        BiasRules.Bound(parameters[(Units * Inputs)..]);
    }

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            y[unit] = Bias ? parameters[Units * Inputs + unit] : 0;
            for (int input = 0; input < Inputs; input++)
                y[unit] += inputs[0][input] * parameters[unit * Inputs + input];
        }

        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[Inputs];
        for (int unit = 0; unit < Units; unit++)
        {
            if (Bias)
                gradient[Units * Inputs + unit] += delta[unit];
            for (int input = 0; input < Inputs; input++)
            {
                gradient[unit * Inputs + input] += delta[unit] * inputs[0][input];
                below[input] += delta[unit] * parameters[unit * Inputs + input];
            }
        }

        return [below];
    }
}

/// <summary>An activation function over the whole vector.</summary>
internal sealed record ReferenceActivate(Activation Function) : ReferenceLayer
{
    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row) => ReferenceActivation.Apply(Function, inputs[0]);

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => [ReferenceActivation.Backward(Function, inputs[0], delta)];
}

/// <summary>Each element times a factor, plus what is added, by the row of the batch and the element: a rescaling, or noise whose random numbers are given.</summary>
internal sealed record ReferenceAffine(Func<int, int, double> Factor, Func<int, int, double>? Added = null) : ReferenceLayer
{
    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
        => inputs[0].Select((value, element) => value * Factor(row, element) + (Added?.Invoke(row, element) ?? 0)).ToArray();

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => [delta.Select((value, element) => value * Factor(row, element)).ToArray()];
}

/// <summary>A tensor of parameters, in PyTorch's shape and order: row by row at an offset in the flat parameters.</summary>
internal sealed record ReferenceTensor(string Name, int Offset, int Count)
{
    /// <summary>Whether an optimizer steps it; statistics of the batch or of the data it does not.</summary>
    public bool IsTrainable => Name.Split('.')[1] is "weight" or "bias";

    /// <summary>The tensor's part of flat parameters or of their gradient.</summary>
    public double[] Of(double[] flat) => flat[Offset..(Offset + Count)];
}
