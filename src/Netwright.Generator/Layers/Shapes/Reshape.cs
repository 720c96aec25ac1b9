using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>The same elements in the same order in another shape: no code, unless layers look at positions.</summary>
internal sealed record Reshape : Layer
{
    // The dimension that follows from the others.
    private const int Open = -1;

    public override string Kind => "Reshape";

    public override string Title => $"Reshape({string.Join(", ", Target.Select(static dimension => Literal.Text(dimension)))})";

    public override int MostStages => 0;

    public override bool OnlyReshapes => true;

    /// <summary>The dimensions as written.</summary>
    public required EquatableArray<int> Target { get; init; }

    public static Layer Read(Arguments arguments) => new Reshape { Site = arguments.Site, Target = arguments.Integers("targetShape") };

    public override IEnumerable<Problem> Check()
    {
        int wrong = Target.ToList().FindIndex(static dimension => dimension < 1 && dimension != Open);
        if (Target.Count == 0)
            yield return new Problem(Rules.ReshapeDimension, Site, "no dimension");
        else if (wrong >= 0)
            yield return new Problem(Rules.ReshapeDimension, Site with { Argument = "targetShape", Element = wrong }, $"a dimension of {Target[wrong]}");
        else if (Target.Count(static dimension => dimension == Open) > 1)
            yield return new Problem(Rules.ReshapeDimension, Site with { Argument = "targetShape", Element = Target.ToList().LastIndexOf(Open) }, $"more than one {Open}");
    }

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (Made(input) is { } shape)
            return shape;

        Shape written = Written;
        string makes = written.Rank < Target.Count ? $"a multiple of {written.LongLength} elements" : $"{written.LongLength} elements";
        string arrives = input.Rank == 1 ? $"{input}" : $"{input}, {input.Length} in all,";
        trace.Report(new Problem(Rules.ReshapeLength, Site, Title, makes, arrives, trace.Origin).About(trace.OriginSite));
        return null;
    }

    public override string? WhyIdle(Shape input) => input.Equals(Made(input)) ? $"it receives {input} already" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Reshape(inferred);

    private Shape Written => new(Target.Where(static dimension => dimension != Open));

    // Null where the elements are too many or too few.
    private Shape? Made(Shape input)
    {
        Shape written = Written;
        long rest = written.Rank < Target.Count ? input.LongLength / written.LongLength : 1;
        return written.LongLength * rest == input.LongLength ? new Shape(Target.Select(dimension => dimension == Open ? (int)rest : dimension)) : null;
    }
}
