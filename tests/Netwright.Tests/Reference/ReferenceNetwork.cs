namespace Netwright.Tests.Reference;

/// <summary>
/// Feed-forward networks as slowly and plainly as they can be written, in double: what the generated code is compared with. Parameters are one
/// array, dense layer by dense layer, the kernel [units, inputs] row by row before the bias. It shares no code with the library.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly List<ReferenceLayer> body;
    private readonly ReferenceLayer? head;
    private readonly double smoothing;

    public ReferenceNetwork(int inputLength, IReadOnlyList<ReferenceLayer> layers, Loss? loss = null, double labelSmoothing = 0)
    {
        InputLength = OutputLength = inputLength;
        Loss = loss;
        smoothing = labelSmoothing;
        body = layers.ToList();
        foreach (ReferenceDense dense in body.OfType<ReferenceDense>())
        {
            string name = $"dense{Tensors.Count(tensor => tensor.Name.EndsWith("weight", StringComparison.Ordinal)) + 1}";
            Add($"{name}.weight", dense.Inputs * dense.Units);
            if (dense.Bias)
                Add($"{name}.bias", dense.Units);
            OutputLength = dense.Units;
        }

        // The cross-entropies take what goes into the last activation, which therefore stands apart.
        if (loss is { } kind && ReferenceLoss.Head(kind) is { } expected)
        {
            head = body[^1];
            if (head is not ReferenceActivate { Kind: var found } || found != expected)
                throw new ArgumentException($"{kind} is defined here for a last activation of {expected} alone.", nameof(layers));
            body.RemoveAt(body.Count - 1);
        }
    }

    public int InputLength { get; }

    public int OutputLength { get; }

    public Loss? Loss { get; }

    public int TargetLength => Loss == Netwright.Loss.SparseCategoricalCrossentropy ? 1 : OutputLength;

    public List<ReferenceTensor> Tensors { get; } = [];

    public int ParameterCount { get; private set; }

    /// <summary>The outputs of a batch, one after the other.</summary>
    public double[] Forward(double[] parameters, double[] inputs)
    {
        var outputs = new List<double>();
        for (int row = 0; row < inputs.Length / InputLength; row++)
        {
            double[] output = Trace(parameters, Row(inputs, row, InputLength), row)[^1];
            outputs.AddRange(head is ReferenceActivate { Kind: var kind } ? ReferenceActivation.Apply(kind, output) : output);
        }

        return outputs.ToArray();
    }

    /// <summary>The mean loss of a batch.</summary>
    public double MeanLoss(double[] parameters, double[] inputs, double[] targets)
    {
        int rows = inputs.Length / InputLength;
        double sum = 0;
        for (int row = 0; row < rows; row++)
        {
            double[] output = Trace(parameters, Row(inputs, row, InputLength), row)[^1];
            sum += ReferenceLoss.Value(Loss!.Value, smoothing, output, Row(targets, row, TargetLength));
        }

        return sum / rows;
    }

    /// <summary>The derivative of the mean loss with respect to one parameter, from the loss alone: the central difference.</summary>
    public double Difference(double[] parameters, double[] inputs, double[] targets, int parameter)
    {
        double[] moved = parameters.ToArray();
        double step = 1e-5 * Math.Max(1, Math.Abs(parameters[parameter]));
        moved[parameter] = parameters[parameter] + step;
        double above = MeanLoss(moved, inputs, targets);
        double width = moved[parameter];
        moved[parameter] = parameters[parameter] - step;
        width -= moved[parameter];
        return (above - MeanLoss(moved, inputs, targets)) / width;
    }

    /// <summary>The gradient of the mean loss by the chain rule, for where central differences would take too long.</summary>
    public double[] Gradient(double[] parameters, double[] inputs, double[] targets)
    {
        var gradient = new double[ParameterCount];
        int rows = inputs.Length / InputLength;
        for (int row = 0; row < rows; row++)
        {
            List<double[]> trace = Trace(parameters, Row(inputs, row, InputLength), row);
            double[] delta = ReferenceLoss.Slope(Loss!.Value, smoothing, trace[^1], Row(targets, row, TargetLength));
            delta = Array.ConvertAll(delta, slope => slope / rows);

            int offset = ParameterCount;
            for (int i = body.Count - 1; i >= 0; i--)
            {
                double[] input = trace[i];
                switch (body[i])
                {
                    case ReferenceDense dense:
                        offset -= dense.Units * (dense.Inputs + (dense.Bias ? 1 : 0));
                        delta = Backward(dense, parameters, gradient, offset, input, delta);
                        break;
                    case ReferenceActivate activate:
                        delta = ReferenceActivation.Backward(activate.Kind, input, delta);
                        break;
                    case ReferenceDropout dropout:
                        int number = row;
                        delta = delta.Select((slope, element) => slope * dropout.Factor(number, element)).ToArray();
                        break;
                }
            }
        }

        return gradient;
    }

    /// <summary>One sample's way through the layers: its input, then what each layer but a fused head puts out.</summary>
    private List<double[]> Trace(double[] parameters, double[] input, int row)
    {
        List<double[]> trace = [input];
        int offset = 0;
        foreach (ReferenceLayer layer in body)
        {
            double[] x = trace[^1];
            switch (layer)
            {
                case ReferenceDense dense:
                    trace.Add(Apply(dense, parameters, offset, x));
                    offset += dense.Units * (dense.Inputs + (dense.Bias ? 1 : 0));
                    break;
                case ReferenceActivate activate:
                    trace.Add(ReferenceActivation.Apply(activate.Kind, x));
                    break;
                case ReferenceDropout dropout:
                    trace.Add(x.Select((value, element) => value * dropout.Factor(row, element)).ToArray());
                    break;
            }
        }

        return trace;
    }

    private static double[] Apply(ReferenceDense dense, double[] parameters, int offset, double[] x)
    {
        var y = new double[dense.Units];
        for (int unit = 0; unit < dense.Units; unit++)
        {
            y[unit] = dense.Bias ? parameters[offset + dense.Units * dense.Inputs + unit] : 0;
            for (int input = 0; input < dense.Inputs; input++)
                y[unit] += x[input] * parameters[offset + unit * dense.Inputs + input];
        }

        return y;
    }

    private static double[] Backward(ReferenceDense dense, double[] parameters, double[] gradient, int offset, double[] x, double[] delta)
    {
        var below = new double[dense.Inputs];
        for (int unit = 0; unit < dense.Units; unit++)
        {
            if (dense.Bias)
                gradient[offset + dense.Units * dense.Inputs + unit] += delta[unit];
            for (int input = 0; input < dense.Inputs; input++)
            {
                gradient[offset + unit * dense.Inputs + input] += delta[unit] * x[input];
                below[input] += delta[unit] * parameters[offset + unit * dense.Inputs + input];
            }
        }

        return below;
    }

    private static double[] Row(double[] matrix, int row, int columns) => matrix[(row * columns)..((row + 1) * columns)];

    private void Add(string name, int count)
    {
        Tensors.Add(new ReferenceTensor(name, ParameterCount, count));
        ParameterCount += count;
    }
}
