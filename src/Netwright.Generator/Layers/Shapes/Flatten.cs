using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>The same elements in the same order as one vector: no code, unless layers before look at positions.</summary>
internal sealed record Flatten : Layer
{
    public override string Kind => "Flatten";

    public override string Title => "Flatten";

    public override int MostStages => 0;

    public override bool OnlyReshapes => true;

    public static Layer Read(Arguments arguments) => new Flatten { Site = arguments.Site };

    public override Shape? Infer(Shape input, ShapeTrace trace) => new(input.Length);

    public override string? WhyIdle(Shape input) => input.Rank == 1 ? $"it receives a vector already, {input}" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Reshape(inferred);
}
