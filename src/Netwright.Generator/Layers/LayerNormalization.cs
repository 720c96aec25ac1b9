using Netwright.Generator.Declaration;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Layers;

/// <summary>y = (x - mean) / √(variance + ε) · weight + bias, with mean and variance over the features of a sample.</summary>
internal sealed record LayerNormalization : Layer
{
    private const double UsualEpsilon = 1e-3;

    public override string Kind => "LayerNormalization";

    public override string Title => Epsilon == UsualEpsilon ? Kind : $"{Kind}(Epsilon = {Literal.Text(Epsilon)})";

    // Whatever activation came before, what comes out is scaled and moved.
    public override ActivationKind? Applies => ActivationKind.Linear;

    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    public static Layer Read(Arguments arguments) => new LayerNormalization { Site = arguments.Site, Epsilon = arguments.Get("Epsilon", UsualEpsilon) };

    public override IEnumerable<Problem> Check()
    {
        // As a float it must still be above zero.
        if (!((float)Epsilon > 0 && Epsilon <= 1))
            yield return new Problem(Rules.NormalizationEpsilon, Site with { Argument = "Epsilon" }, Epsilon);
    }

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (!trace.RequireVector(this, input))
            return null;

        if (input.Length == 1)
            trace.Report(new Problem(Rules.NormalizesOne, Site, Title, trace.Origin).About(trace.OriginSite));
        return input;
    }

    public override IEnumerable<TensorModel> Parameters(Shape input)
    {
        yield return TensorModel.Vector($"{Name}.weight", input.Length, first: 1);
        yield return TensorModel.Vector($"{Name}.bias", input.Length, first: 0);
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Add(new LayerNormalizationStage
    {
        Name = Name,
        Inputs = inferred.Input.Length,
        Columns = inferred.Output.Length,
        Previous = plan.Last,
        Trains = plan.Trains,
        Epsilon = Epsilon,
        Weight = plan.Offset($"{Name}.weight"),
        Bias = plan.Offset($"{Name}.bias"),
    });
}
