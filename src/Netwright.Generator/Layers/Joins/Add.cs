using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Joins;

/// <summary>y = x + the outputs of the named layers, element by element; backward each of them gets the delta as it is.</summary>
internal sealed record Add : Join
{
    public override string Kind => "Add";

    public override bool EndsBranch => true;

    public static Layer Read(Arguments arguments) => new Add { Site = arguments.Site, Names = Named(arguments) };

    public override Shape? Infer(Shape input, ShapeTrace trace) => RequireEqual(input, trace) ? input : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new MapStage(plan, inferred));
}
