using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Joins;

/// <summary>y = x · the outputs of the named layers, element by element; backward each of them gets the delta times the others.</summary>
internal sealed record Multiply : Join
{
    public override string Kind => "Multiply";

    public static Layer Read(Arguments arguments) => new Multiply { Site = arguments.Site, Names = Named(arguments) };

    public override Shape? Infer(Shape input, ShapeTrace trace) => RequireEqual(input, trace) ? input : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new MapStage(plan, inferred) { Multiplies = true });
}
