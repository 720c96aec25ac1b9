namespace Netwright.Tests.Reference;

/// <summary>Positions in other places: each of the map made is a sum of positions of the map read, times their shares.</summary>
/// <param name="Places">For each dimension of positions and each index of the map made, the indices of the map read with their shares.</param>
/// <param name="Shape">The map read, [positions..., channels].</param>
internal sealed record ReferencePlacement((int Index, double Share)[][][] Places, int[] Shape) : ReferenceLayer
{
    /// <summary>Zeros around a map, or, below zero, positions left out: before and behind of each dimension.</summary>
    public static ReferencePlacement Edges(int[] shape, int[] edges) => new(
        [.. shape[..^1].Select((length, axis) => Enumerable.Range(-edges[2 * axis], length + edges[2 * axis] + edges[2 * axis + 1])
            .Select(index => index >= 0 && index < length ? [(index, 1.0)] : Array.Empty<(int, double)>()).ToArray())],
        shape);

    /// <summary>A map made larger by a whole number in each dimension.</summary>
    public static ReferencePlacement Enlarged(int[] shape, int[] sizes, bool isBlended)
        => new([.. shape[..^1].Select((length, axis) => Enumerable.Range(0, length * sizes[axis]).Select(index => isBlended ? Blended(index, length, sizes[axis]) : [(index / sizes[axis], 1.0)]).ToArray())], shape);

    public override int Length(IReadOnlyList<int> inputs) => Places.Aggregate(Shape[^1], (product, axis) => product * axis.Length);

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        var y = new double[Length([])];
        foreach ((int input, int output, double share) in Moves(0, 0, 0, 1))
            y[output] += inputs[0][input] * share;
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        var below = new double[inputs[0].Length];
        foreach ((int input, int output, double share) in Moves(0, 0, 0, 1))
            below[input] += delta[output] * share;
        return [below];
    }

    private static (int, double)[] Blended(int index, int length, int size)
    {
        double at = Math.Max((index + 0.5) / size - 0.5, 0);
        int first = (int)at;
        return [(first, 1 - (at - first)), (Math.Min(first + 1, length - 1), at - first)];
    }

    private IEnumerable<(int Input, int Output, double Share)> Moves(int axis, int input, int output, double share)
    {
        if (axis == Places.Length)
            return Enumerable.Range(0, Shape[^1]).Select(channel => (input * Shape[^1] + channel, output * Shape[^1] + channel, share));
        return Places[axis].SelectMany((sources, index) => sources.SelectMany(
            source => Moves(axis + 1, input * Shape[axis] + source.Index, output * Places[axis].Length + index, share * source.Share)));
    }
}
