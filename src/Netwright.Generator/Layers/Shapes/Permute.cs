using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>The dimensions in another order: y[j, i] = x[i, j] for <c>Permute(2, 1)</c>.</summary>
internal sealed record Permute : Layer
{
    public override string Kind => "Permute";

    public override string Title => $"Permute({string.Join(", ", Dims.Select(static dimension => Literal.Text(dimension)))})";

    /// <summary>The dimensions of the input in the order of the output, counted from 1, as written.</summary>
    public required EquatableArray<int> Dims { get; init; }

    public static Layer Read(Arguments arguments) => new Permute { Site = arguments.Site, Dims = arguments.Integers("dims") };

    public override IEnumerable<Problem> Check()
    {
        List<int> dims = [.. Dims];
        int wrong = dims.FindIndex(dimension => dimension < 1 || dimension > dims.Count);
        int again = Enumerable.Range(0, dims.Count).FirstOrDefault(index => dims.IndexOf(dims[index]) < index);
        if (dims.Count == 0)
            yield return new Problem(Rules.PermuteDimension, Site, "no dimension");
        else if (wrong >= 0)
            yield return new Problem(Rules.PermuteDimension, Site with { Argument = "dims", Element = wrong }, $"a {dims[wrong]} among {dims.Count} dimensions");
        else if (again > 0)
            yield return new Problem(Rules.PermuteDimension, Site with { Argument = "dims", Element = again }, $"{dims[again]} twice");
    }

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (input.Rank == Dims.Count)
            return new Shape(Order.Select(dimension => input.Dimensions[dimension]));

        string received = input.Rank == 1 ? $"{input}, which is one dimension," : $"{input}, which is {input.Rank} dimensions,";
        trace.Report(new Problem(Rules.PermuteRank, Site, Title, Dims.Count == 1 ? "one dimension" : $"{Dims.Count} dimensions", received, trace.Origin).About(trace.OriginSite));
        return null;
    }

    // The elements are in another order than those of the map that came in.
    public override Shape? Map(Shape output, Shape? map) => null;

    public override bool LooksAtPositions(Shape input) => !KeepsOrder(input);

    public override string? WhyIdle(Shape input) => Order.SequenceEqual(Enumerable.Range(0, Dims.Count)) ? "it leaves the dimensions in their order" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (KeepsOrder(inferred.Input))
            plan.Reshape(inferred);
        else
            plan.Append(new PermuteStage(plan, inferred, [.. Order]));
    }

    private IEnumerable<int> Order => Dims.Select(static dimension => dimension - 1);

    // Dimensions of 1 may go anywhere without moving an element.
    private bool KeepsOrder(Shape input)
    {
        List<int> moved = [.. Order.Where(dimension => input.Dimensions[dimension] > 1)];
        return moved.SequenceEqual(moved.OrderBy(static dimension => dimension));
    }
}
