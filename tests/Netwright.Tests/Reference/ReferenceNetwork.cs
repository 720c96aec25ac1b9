namespace Netwright.Tests.Reference;

/// <summary>
/// Feed-forward networks as slowly and plainly as they can be written, in double: what the generated code is compared with. Parameters are one
/// array, layer by layer, a kernel [units, inputs] row by row before the bias. It shares no code with the library.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly List<ReferenceLayer> body;
    private readonly List<int> offsets = [];
    private readonly ReferenceLayer? head;
    private readonly double smoothing;

    public ReferenceNetwork(int inputLength, IReadOnlyList<ReferenceLayer> layers, Loss? loss = null, double labelSmoothing = 0)
    {
        InputLength = inputLength;
        Loss = loss;
        smoothing = labelSmoothing;
        body = layers.ToList();
        List<int> lengths = [inputLength];
        var numbers = new Dictionary<string, int>();
        foreach (ReferenceLayer layer in body)
        {
            int number = numbers[layer.Kind] = numbers.GetValueOrDefault(layer.Kind) + 1;
            offsets.Add(ParameterCount);
            foreach ((string name, int count) in layer.Tensors)
                Add($"{layer.Kind}{number}.{name}", count);
            lengths.Add(layer.Length(Inputs(lengths, layer)));
        }

        OutputLength = lengths[^1];

        // The cross-entropies take what goes into the last activation, which therefore stands apart.
        if (loss is { } kind && ReferenceLoss.Head(kind) is { } expected)
        {
            head = body[^1];
            if (head is not ReferenceActivate { Function: var found } || found != expected)
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
            outputs.AddRange(head is ReferenceActivate { Function: var kind } ? ReferenceActivation.Apply(kind, output) : output);
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

            // What reaches each traced vector from the layers that read it.
            double[][] deltas = trace.Select(vector => new double[vector.Length]).ToArray();
            deltas[^1] = delta;
            for (int i = body.Count - 1; i >= 0; i--)
            {
                double[][] below = body[i].Backward(Own(parameters, i), Own(gradient, i), Inputs(trace, i), deltas[i + 1], row);
                Add(deltas[i], below[0]);
                for (int j = 0; j < body[i].Joined.Count; j++)
                    Add(deltas[body[i].Joined[j]], below[j + 1]);
            }
        }

        return gradient;
    }

    /// <summary>One sample's way through the layers: its input, then what each layer but a fused head puts out.</summary>
    private List<double[]> Trace(double[] parameters, double[] input, int row)
    {
        List<double[]> trace = [input];
        for (int i = 0; i < body.Count; i++)
            trace.Add(body[i].Apply(Own(parameters, i), Inputs(trace, i), row));
        return trace;
    }

    // A layer's part of the parameters or of their gradient.
    private Span<double> Own(double[] flat, int layer) => flat.AsSpan(offsets[layer], body[layer].Tensors.Sum(tensor => tensor.Count));

    private double[][] Inputs(List<double[]> trace, int layer) => Inputs(trace[..(layer + 1)], body[layer]);

    // Of the layers passed so far, what the next one reads.
    private static T[] Inputs<T>(List<T> passed, ReferenceLayer layer) => [passed[^1], .. layer.Joined.Select(number => passed[number])];

    private static void Add(double[] sum, double[] part)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += part[i];
    }

    private static double[] Row(double[] matrix, int row, int columns) => matrix[(row * columns)..((row + 1) * columns)];

    private void Add(string name, int count)
    {
        Tensors.Add(new ReferenceTensor(name, ParameterCount, count));
        ParameterCount += count;
    }
}
