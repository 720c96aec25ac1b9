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

    public ReferenceNetwork(int inputLength, IReadOnlyList<ReferenceLayer> layers, Loss? loss = null, double labelSmoothing = 0, int positions = 1)
    {
        InputLength = inputLength;
        Loss = loss;
        smoothing = labelSmoothing;
        Positions = positions;
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

    /// <summary>The positions of an output, each of which has a loss of its own.</summary>
    public int Positions { get; }

    public int TargetLength => Loss == Netwright.Loss.SparseCategoricalCrossentropy ? Positions : OutputLength;

    public List<ReferenceTensor> Tensors { get; } = [];

    public int ParameterCount { get; private set; }

    /// <summary>The parameters that an optimizer steps.</summary>
    public int TrainableCount => body.Sum(layer => layer.TrainableCount);

    /// <summary>The parameters that a gradient is derived by: all but the statistics of a normalization by the data, which are constants to it.</summary>
    public IEnumerable<int> Derived
        => body.Zip(offsets).Where(layer => layer.First is not ReferenceNormalization).SelectMany(layer => Enumerable.Range(layer.Second, layer.First.Tensors.Sum(tensor => tensor.Count)));

    /// <summary>The outputs of a batch, one after the other, each row's by itself.</summary>
    public double[] Forward(double[] parameters, double[] inputs)
    {
        var outputs = new List<double>();
        foreach (List<double[]> trace in Trace(parameters, inputs, trains: false))
            outputs.AddRange(head is ReferenceActivate { Function: var kind } ? ByPosition(trace[^1]).SelectMany(position => ReferenceActivation.Apply(kind, position)) : trace[^1]);
        return outputs.ToArray();
    }

    /// <summary>
    /// The mean loss of a batch while training, with what the layers' outputs and weights add: of all samples and positions, each times the weight of its sample,
    /// or its own where there are as many weights as positions.
    /// </summary>
    public double MeanLoss(double[] parameters, double[] inputs, double[] targets, double[]? weights = null)
    {
        List<double[]>[] traces = Trace(parameters, inputs, trains: true);
        double[][] outputs = [.. traces.SelectMany(trace => ByPosition(trace[^1]))];
        return WeightPenalty(parameters, new double[ParameterCount])
            + traces.Average(trace => body.Select((layer, number) => layer.Penalty(trace[number + 1])).Sum())
            + outputs.Select((output, row) => Weight(weights, row, outputs.Length) * ReferenceLoss.Value(Loss!.Value, smoothing, output, Row(targets, row, TargetLength / Positions))).Average();
    }

    /// <summary>The derivative of the mean loss with respect to one parameter, from the loss alone: the central difference.</summary>
    public double Difference(double[] parameters, double[] inputs, double[] targets, int parameter, double[]? weights = null)
    {
        double[] moved = parameters.ToArray();
        double step = 1e-5 * Math.Max(1, Math.Abs(parameters[parameter]));
        moved[parameter] = parameters[parameter] + step;
        double above = MeanLoss(moved, inputs, targets, weights);
        double width = moved[parameter];
        moved[parameter] = parameters[parameter] - step;
        width -= moved[parameter];
        return (above - MeanLoss(moved, inputs, targets, weights)) / width;
    }

    /// <summary>The gradient of the mean loss by the chain rule, for where central differences would take too long.</summary>
    public double[] Gradient(double[] parameters, double[] inputs, double[] targets, double[]? weights = null)
    {
        var gradient = new double[ParameterCount];
        WeightPenalty(parameters, gradient);
        List<double[]>[] traces = Trace(parameters, inputs, trains: true);

        // What reaches each traced vector from the layers that read it.
        double[][][] deltas = Array.ConvertAll(traces, trace => trace.Select(vector => new double[vector.Length]).ToArray());
        double[][] outputs = [.. traces.SelectMany(trace => ByPosition(trace[^1]))];
        double[][] slopes = [.. outputs.Select((output, row) => Array.ConvertAll(
            ReferenceLoss.Slope(Loss!.Value, smoothing, output, Row(targets, row, TargetLength / Positions)), element => Weight(weights, row, outputs.Length) * element / outputs.Length))];
        for (int row = 0; row < traces.Length; row++)
            deltas[row][^1] = [.. slopes[(row * Positions)..((row + 1) * Positions)].SelectMany(slope => slope)];

        for (int i = body.Count - 1; i >= 0; i--)
        {
            double[][] above = Array.ConvertAll(deltas, delta => delta[i + 1]);
            double[][][] below = body[i].BackwardBatch(Own(parameters, i), Own(gradient, i), Inputs(traces, i), above);
            for (int row = 0; row < traces.Length; row++)
            {
                Add(deltas[row][i], below[row][0]);
                for (int j = 0; j < body[i].Joined.Count; j++)
                    Add(deltas[row][body[i].Joined[j]], below[row][j + 1]);
            }
        }

        return gradient;
    }

    /// <summary>Trains on a batch: the optimizer's step with its gradient, and what the batch moves beside that.</summary>
    public void Train(ReferenceOptimizer optimizer, double[] parameters, double[] inputs, double[] targets, double[]? weights = null)
    {
        double[] before = parameters.ToArray();
        List<double[]>[] traces = Trace(before, inputs, trains: true);
        optimizer.Step(parameters, Gradient(before, inputs, targets, weights));
        for (int i = 0; i < body.Count; i++)
        {
            body[i].Bound(Own(parameters, i));
            body[i].Move(Own(before, i), Own(parameters, i), Inputs(traces, i));
        }
    }

    // What the loss counts of the parameters; its gradient is added.
    private double WeightPenalty(double[] parameters, double[] gradient)
    {
        double penalty = 0;
        for (int i = 0; i < body.Count; i++)
            penalty += body[i].WeightPenalty(Own(parameters, i), Own(gradient, i));
        return penalty;
    }

    /// <summary>Each sample's way through the layers: its input, then what each layer but a fused head puts out.</summary>
    private List<double[]>[] Trace(double[] parameters, double[] inputs, bool trains)
    {
        List<double[]>[] traces = Enumerable.Range(0, inputs.Length / InputLength).Select(row => new List<double[]> { Row(inputs, row, InputLength) }).ToArray();
        for (int i = 0; i < body.Count; i++)
        {
            double[][][] read = Inputs(traces, i);
            double[][] outputs = trains ? body[i].ApplyBatch(Own(parameters, i), read) : read.Select((row, number) => body[i].Apply(Own(parameters, i), row, number)).ToArray();
            for (int row = 0; row < traces.Length; row++)
                traces[row].Add(outputs[row]);
        }

        return traces;
    }

    private IEnumerable<double[]> ByPosition(double[] output) => output.Chunk(output.Length / Positions);

    private static double Weight(double[]? weights, int row, int rows) => weights?[row * weights.Length / rows] ?? 1;

    // A layer's part of the parameters or of their gradient.
    private Span<double> Own(double[] flat, int layer) => flat.AsSpan(offsets[layer], body[layer].Tensors.Sum(tensor => tensor.Count));

    private double[][][] Inputs(List<double[]>[] traces, int layer) => Array.ConvertAll(traces, trace => Inputs(trace[..(layer + 1)], body[layer]));

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
