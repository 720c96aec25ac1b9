using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Joins;

/// <summary>y = the features of x, then those of the named layers' outputs; backward each of them gets its columns of the delta.</summary>
internal sealed record Concatenate : Join
{
    public override string Kind => "Concatenate";

    public static Layer Read(Arguments arguments) => new Concatenate { Site = arguments.Site, Names = Named(arguments) };

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (!trace.RequireVector(this, input) || !RequireVectors(trace))
            return null;

        long width = input.LongLength + trace.Joined.Sum(static joined => joined.Shape.LongLength);
        return new Shape((int)Math.Min(width, int.MaxValue));
    }

    public override Shape? Map(Shape output, Shape? map) => null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new ConcatenateStage(plan, inferred));
}
