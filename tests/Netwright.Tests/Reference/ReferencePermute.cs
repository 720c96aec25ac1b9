namespace Netwright.Tests.Reference;

/// <summary>The dimensions of a shape in another order, which is counted from 1.</summary>
internal sealed record ReferencePermute(int[] Shape, int[] Dims) : ReferenceLayer
{
    /// <summary>The order in which PyTorch flattens a map: all positions of a channel, then those of the next.</summary>
    public static ReferencePermute ChannelsFirst(int[] map) => new(map, [map.Length, .. Enumerable.Range(1, map.Length - 1)]);

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row) => [.. Sources.Select(source => inputs[0][source])];

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[delta.Length];
        foreach ((int source, int target) in Sources.Select((source, target) => (source, target)))
            below[source] = delta[target];
        return [below];
    }

    /// <summary>Which element of the input each element of the output is, both counted row by row.</summary>
    public IReadOnlyList<int> Sources
    {
        get
        {
            List<int> sources = [0];
            foreach (int dim in Dims)
            {
                int apart = Shape.Skip(dim).Aggregate(1, (product, size) => product * size);
                sources = [.. sources.SelectMany(source => Enumerable.Range(0, Shape[dim - 1]).Select(index => source + index * apart))];
            }

            return sources;
        }
    }
}
