using Netwright.Generator.Declaration;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Layers;

/// <summary>
/// y = x · keep / (1 - rate) while training, with keep a counter-based random bit that backward computes again; nothing at inference.
/// It joins the stage before it, in whose tiles it costs a few instructions; where it can't, it is a pass of its own.
/// </summary>
internal sealed record Dropout : Layer
{
    public override string Kind => "Dropout";

    public override string Title => $"Dropout({Literal.Text(Rate)})";

    public override string? Signature => null;

    /// <summary>The share that is dropped, in [0, 1).</summary>
    public required double Rate { get; init; }

    public static Layer Read(Arguments arguments) => new Dropout { Site = arguments.Site, Rate = arguments.Get("rate", 0.0) };

    public override IEnumerable<Problem> Check()
    {
        if (!(Rate >= 0 && Rate < 1))
            yield return new Problem(Rules.DropoutRate, Site with { Argument = "rate" }, Rate);
    }

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (Rate > 0)
            plan.Drop(Rate, Name, inferred.Output.Length);
    }
}
