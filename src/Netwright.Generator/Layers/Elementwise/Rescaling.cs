using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>y = x · scale + offset; backward delta · scale.</summary>
internal sealed record Rescaling : Layer
{
    public override string Kind => "Rescaling";

    public override string Title => $"Rescaling({Literal.Text(Scale)}{(Offset == 0 ? "" : $", {Literal.Text(Offset)}")})";

    // Whatever activation came before, what comes out is scaled and moved.
    public override ActivationKind? Applies => ActivationKind.Linear;

    public override (double Scale, double Offset)? Rescales => (Scale, Offset);

    public required double Scale { get; init; }

    public required double Offset { get; init; }

    public static Layer Read(Arguments arguments) => new Rescaling { Site = arguments.Site, Scale = arguments.Get("scale", 1.0), Offset = arguments.Get("offset", 0.0) };

    public override IEnumerable<Problem> Check()
    {
        // As floats they must still be what they are.
        if ((float)Scale == 0 || !(Math.Abs(Scale) <= float.MaxValue))
            yield return new Problem(Rules.RescalingNumber, Site with { Argument = "scale" }, "scale", Scale, "a finite number other than 0");
        if (!(Math.Abs(Offset) <= float.MaxValue))
            yield return new Problem(Rules.RescalingNumber, Site with { Argument = "offset" }, "offset", Offset, "a finite number");
    }

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override string? WhyIdle(Shape input) => Scale == 1 && Offset == 0 ? "times 1 plus 0 means unchanged" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new MapStage(plan, inferred)
    {
        Scale = Scale,
        Offset = Offset,
    });
}
