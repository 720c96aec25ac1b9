namespace Netwright.Tests.Reference;

/// <summary>x where it is positive, else alpha · x. Its parameters are the alphas, of each channel those of its positions, one for all elements along the axes that share them.</summary>
internal sealed record ReferencePRelu(int[] Shape, int[] SharedAxes) : ReferenceLayer
{
    public override string Kind => "prelu";

    public override IReadOnlyList<(string Name, int Count)> Tensors => [("weight", Sizes.Aggregate(1, (count, size) => count * size))];

    public ReferenceWeightRules Rules { get; init; } = new();

    public override double WeightPenalty(ReadOnlySpan<double> parameters, Span<double> gradient) => Rules.Penalty(parameters, gradient);

    public override void Bound(Span<double> parameters) => Rules.Bound(parameters);

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
    {
        double[] y = [.. inputs[0]];
        for (int i = 0; i < y.Length; i++)
            y[i] *= y[i] > 0 ? 1 : parameters[Alpha(i)];
        return y;
    }

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        double[] below = [.. delta];
        for (int i = 0; i < delta.Length; i++)
        {
            if (inputs[0][i] > 0)
                continue;
            gradient[Alpha(i)] += delta[i] * inputs[0][i];
            below[i] *= parameters[Alpha(i)];
        }

        return [below];
    }

    private int[] Sizes => [.. Shape.Select((size, axis) => SharedAxes.Contains(axis + 1) ? 1 : size)];

    // The element's index along each axis, the channel's first, in the shape of the alphas.
    private int Alpha(int element)
    {
        var indices = new int[Shape.Length];
        for (int axis = Shape.Length - 1; axis >= 0; axis--)
            (element, indices[axis]) = (element / Shape[axis], element % Shape[axis]);

        int[] sizes = Sizes, order = [Shape.Length - 1, .. Enumerable.Range(0, Shape.Length - 1)];
        return order.Aggregate(0, (alpha, axis) => alpha * sizes[axis] + indices[axis] % sizes[axis]);
    }
}
