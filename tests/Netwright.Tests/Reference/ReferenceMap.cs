namespace Netwright.Tests.Reference;

/// <summary>A window that slides over a map in any number of dimensions: positions as lists of indices, as slow and plain as that is.</summary>
/// <param name="Shape">The map read, [positions..., channels].</param>
/// <param name="Out">The map made, [positions..., channels].</param>
/// <param name="Window">The window's size in each dimension of positions.</param>
/// <param name="Strides">How far it moves on in each.</param>
/// <param name="Dilation">How far apart the positions are that it looks at in each.</param>
/// <param name="Before">The positions outside of the map before its first in each.</param>
internal sealed record ReferenceMap(int[] Shape, int[] Out, int[] Window, int[] Strides, int[] Dilation, int[] Before)
{
    public int Channels => Shape[^1];

    /// <summary>The positions of the map made, one after the other.</summary>
    public int OutPositions => Out[..^1].Aggregate(1, (product, size) => product * size);

    /// <summary>The window's places.</summary>
    public int Places => Window.Aggregate(1, (product, size) => product * size);

    /// <summary>For each position of the map made: each place of the window that lies within the map, and the position there.</summary>
    public IReadOnlyList<(int Place, int Position)[]> Seen => seen ??= [.. Enumerable.Range(0, OutPositions).Select(position => At(position).ToArray())];

    // Found once: the same for every sample.
    private (int Place, int Position)[][]? seen;

    private IEnumerable<(int Place, int Position)> At(int position)
    {
        int[] made = Indices(position, Out[..^1]);
        for (int place = 0; place < Places; place++)
        {
            int[] window = Indices(place, Window), read = [.. made.Select((index, axis) => index * Strides[axis] + window[axis] * Dilation[axis] - Before[axis])];
            if (read.Select((index, axis) => index >= 0 && index < Shape[axis]).All(isWithin => isWithin))
                yield return (place, read.Select((index, axis) => (index, axis)).Aggregate(0, (number, at) => number * Shape[at.axis] + at.index));
        }
    }

    private static int[] Indices(int number, int[] sizes)
    {
        var indices = new int[sizes.Length];
        for (int axis = sizes.Length - 1; axis >= 0; axis--)
            (number, indices[axis]) = (number / sizes[axis], number % sizes[axis]);
        return indices;
    }
}

/// <summary>A convolution: its parameters are a kernel [filters, channels, places], the channels those of a filter's group, and, with a bias, a vector [filters].</summary>
internal sealed record ReferenceConvolution(string Name, ReferenceMap Map, bool Bias) : ReferenceLayer
{
    public override string Kind => Name;

    /// <summary>How many groups share out channels and filters.</summary>
    public int Groups { get; init; } = 1;

    public override IReadOnlyList<(string Name, int Count)> Tensors => Bias ? [("weight", Weights), ("bias", Filters)] : [("weight", Weights)];

    public override int Length(IReadOnlyList<int> inputs) => Map.OutPositions * Filters;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Map.OutPositions * Filters];
        for (int position = 0; position < Map.OutPositions; position++)
        {
            for (int filter = 0; filter < Filters; filter++)
            {
                ref double sum = ref y[position * Filters + filter];
                sum = Bias ? parameters[Weights + filter] : 0;
                foreach ((int place, int read) in Map.Seen[position])
                    for (int channel = 0; channel < Channels; channel++)
                        sum += inputs[0][Element(read, filter, channel)] * parameters[Weight(filter, channel, place)];
            }
        }

        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[inputs[0].Length];
        for (int position = 0; position < Map.OutPositions; position++)
        {
            for (int filter = 0; filter < Filters; filter++)
            {
                double from = delta[position * Filters + filter];
                if (Bias)
                    gradient[Weights + filter] += from;
                foreach ((int place, int read) in Map.Seen[position])
                {
                    for (int channel = 0; channel < Channels; channel++)
                    {
                        gradient[Weight(filter, channel, place)] += from * inputs[0][Element(read, filter, channel)];
                        below[Element(read, filter, channel)] += from * parameters[Weight(filter, channel, place)];
                    }
                }
            }
        }

        return [below];
    }

    private int Filters => Map.Out[^1];

    // Of one group.
    private int Channels => Map.Channels / Groups;

    private int Weights => Filters * Channels * Map.Places;

    private int Weight(int filter, int channel, int place) => (filter * Channels + channel) * Map.Places + place;

    // The element of a channel of the filter's group.
    private int Element(int position, int filter, int channel) => position * Map.Channels + filter / (Filters / Groups) * Channels + channel;
}

/// <summary>The greatest element of each channel in a window, the first where there are several, or the mean of those within the map.</summary>
internal sealed record ReferencePooling(ReferenceMap Map, bool IsMax) : ReferenceLayer
{
    public override int Length(IReadOnlyList<int> inputs) => Map.OutPositions * Map.Channels;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
        => [.. Windows(inputs[0]).Select(window => IsMax ? window.Max(place => inputs[0][place]) : window.Average(place => inputs[0][place]))];

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[inputs[0].Length];
        foreach ((int[] window, double from) in Windows(inputs[0]).Zip(delta))
        {
            if (IsMax)
                below[window.MaxBy(place => inputs[0][place])] += from;
            else
                Array.ForEach(window, place => below[place] += from / window.Length);
        }

        return [below];
    }

    // The places in the input of each window's elements, for each position and channel of the output.
    private IEnumerable<int[]> Windows(double[] input)
    {
        for (int position = 0; position < Map.OutPositions; position++)
            for (int channel = 0; channel < Map.Channels; channel++)
                yield return [.. Map.Seen[position].Select(at => at.Position * Map.Channels + channel)];
    }
}

/// <summary>A layer for vectors that stands at each position of a map, whose positions it takes for rows of the batch.</summary>
internal sealed record ReferencePerPosition(ReferenceLayer Layer, int Channels) : ReferenceLayer
{
    public override string Kind => Layer.Kind;

    public override IReadOnlyList<(string Name, int Count)> Tensors => Layer.Tensors;

    public override int TrainableCount => Layer.TrainableCount;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        List<double> y = [];
        foreach (double[] position in inputs[0].Chunk(Channels))
            y.AddRange(Layer.Apply(parameters, [position], row));
        return [.. y];
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => BackwardBatch(parameters, gradient, [inputs], [delta])[0];

    public override double[][] ApplyBatch(ReadOnlySpan<double> parameters, double[][][] inputs)
        => Samples(Layer.ApplyBatch(parameters, Positions(inputs)), inputs[0][0].Length);

    public override double[][][] BackwardBatch(ReadOnlySpan<double> parameters, Span<double> gradient, double[][][] inputs, double[][] deltas)
    {
        double[][][] below = Layer.BackwardBatch(parameters, gradient, Positions(inputs), [.. deltas.SelectMany(delta => delta.Chunk(Channels))]);
        return [.. Samples([.. below.Select(position => position[0])], inputs[0][0].Length).Select(sample => new[] { sample })];
    }

    public override void Move(ReadOnlySpan<double> before, Span<double> parameters, double[][][] inputs) => Layer.Move(before, parameters, Positions(inputs));

    private double[][][] Positions(double[][][] inputs) => [.. inputs.SelectMany(row => row[0].Chunk(Channels)).Select(position => new[] { position })];

    private static double[][] Samples(double[][] positions, int length) => [.. positions.SelectMany(position => position).Chunk(length)];
}
