namespace Netwright.Tests.Reference;

/// <summary>The sum of its inputs, element by element.</summary>
internal sealed record ReferenceAdd(params int[] Others) : ReferenceLayer
{
    public override IReadOnlyList<int> Joined => Others;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row)
        => inputs[0].Select((_, element) => inputs.Sum(input => input[element])).ToArray();

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => Array.ConvertAll(inputs, _ => delta);
}

/// <summary>The product of its inputs, element by element.</summary>
internal sealed record ReferenceMultiply(params int[] Others) : ReferenceLayer
{
    public override IReadOnlyList<int> Joined => Others;

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row) => Product(inputs);

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
        => inputs.Select((_, number) => Product([delta, .. inputs.Where((_, other) => other != number)])).ToArray();

    private static double[] Product(double[][] factors)
        => factors[0].Select((_, element) => factors.Aggregate(1.0, (product, factor) => product * factor[element])).ToArray();
}

/// <summary>Its inputs one after the other.</summary>
internal sealed record ReferenceConcatenate(params int[] Others) : ReferenceLayer
{
    public override IReadOnlyList<int> Joined => Others;

    public override int Length(IReadOnlyList<int> inputs) => inputs.Sum();

    public override double[] Apply(ReadOnlySpan<double> parameters, double[][] inputs, int row) => inputs.SelectMany(input => input).ToArray();

    public override double[][] Backward(ReadOnlySpan<double> parameters, Span<double> gradient, double[][] inputs, double[] delta, int row)
    {
        int from = 0;
        return Array.ConvertAll(inputs, input => delta[from..(from += input.Length)]);
    }
}
