using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>y = x / √(mean x² + ε) · weight, with the mean over the last dimension.</summary>
internal sealed record RmsNormalization : TrainedNormalization
{
    private const double OwnEpsilon = 1e-6;

    public override string Kind => "RmsNormalization";

    public override string Title => Epsilon == OwnEpsilon ? Kind : $"{Kind}(Epsilon = {Literal.Text(Epsilon)})";

    public static Layer Read(Arguments arguments) => new RmsNormalization { Site = arguments.Site, Epsilon = arguments.Get("Epsilon", OwnEpsilon) };

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override bool LooksAtPositions(Shape input) => input.Rank > 1;

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => [Weights(input)];

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new RowNormalizationStage(plan, inferred) { Epsilon = Epsilon, SubtractsMean = false });
}
