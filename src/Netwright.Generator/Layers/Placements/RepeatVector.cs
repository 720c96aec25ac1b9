using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Placements;

/// <summary>A vector as each step of a sequence: from [features] to [n, features].</summary>
internal sealed record RepeatVector : Layer
{
    private RepeatVector(int count) => Count = count;

    public override string Kind => "RepeatVector";

    public override string Title => $"RepeatVector({Count})";

    private int Count { get; }

    public static Layer Read(Arguments arguments) => new RepeatVector(arguments.Get("n", 1)) { Site = arguments.Site };

    public override IEnumerable<Problem> Check()
        => Count < 1 ? [new Problem(Rules.PlacementNumber, Site with { Argument = "n" }, Title, "n", Count, 1)] : [];

    // Each class would stand at several places, so a loss must not be computed from the logits before it.
    public override ActivationKind? Applies => ActivationKind.Linear;

    public override bool LooksAtPositions(Shape input) => true;

    public override Shape? Infer(Shape input, ShapeTrace trace) => trace.RequireVector(this, input) ? new Shape(Count, input.Channels) : null;

    public override Shape? Map(Shape output, Shape? map) => output;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new PlacementStage(plan, inferred, [new PlacedAxis(0, 0, Count)]));
}
