using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>y = (x - mean) / √(variance + ε) · weight + bias, with mean and variance over the features of a sample.</summary>
internal sealed record LayerNormalization : TrainedNormalization
{
    public override string Kind => "LayerNormalization";

    public override string Title => Epsilon == UsualEpsilon ? Kind : $"{Kind}(Epsilon = {Literal.Text(Epsilon)})";

    public static Layer Read(Arguments arguments) => new LayerNormalization { Site = arguments.Site, Epsilon = arguments.Get("Epsilon", UsualEpsilon) };

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (!trace.RequireVector(this, input))
            return null;

        if (input.Length == 1)
            trace.Report(new Problem(Rules.NormalizesOne, Site, Title, "one feature", trace.Origin, "its bias").About(trace.OriginSite));
        return input;
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new RowNormalizationStage(plan, inferred) { Epsilon = Epsilon, SubtractsMean = true });
}
