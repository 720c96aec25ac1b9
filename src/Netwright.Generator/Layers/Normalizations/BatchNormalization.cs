using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// y = (x - mean) / √(variance + ε) · weight + bias, with mean and variance of each feature over the batch while training, and moving averages of those at
/// inference.
/// </summary>
internal sealed record BatchNormalization : TrainedNormalization
{
    private const double UsualMomentum = 0.99;

    public override string Kind => "BatchNormalization";

    public override string Title => Write(("Momentum", Momentum, UsualMomentum), ("Epsilon", Epsilon, UsualEpsilon));

    // Inference knows the moving statistics, not how they moved.
    public override string? Signature => Write(("Epsilon", Epsilon, UsualEpsilon));

    public override bool SubtractsMean => true;

    /// <summary>What the moving statistics keep of themselves in a step.</summary>
    public required double Momentum { get; init; }

    public static Layer Read(Arguments arguments) => new BatchNormalization
    {
        Site = arguments.Site,
        Momentum = arguments.Get("Momentum", UsualMomentum),
        Epsilon = arguments.Get("Epsilon", UsualEpsilon),
    };

    public override IEnumerable<Problem> Check()
    {
        foreach (Problem problem in base.Check())
            yield return problem;

        // As a float it must still be below one.
        if (!(Momentum >= 0 && (float)Momentum < 1))
            yield return new Problem(Rules.NormalizationMomentum, Site with { Argument = "Momentum" }, Momentum);
    }

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override bool LooksAtPositions(Shape input) => input.Rank > 1;

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) =>
    [
        .. base.Parameters(input, map),
        TensorModel.Statistic($"{Name}.running_mean", input.Channels, first: 0),
        TensorModel.Variance($"{Name}.running_var", input.Channels),
    ];

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        Stage? before = plan.Last;
        BatchNormalizationStage stage = new(plan, inferred) { Momentum = Momentum, Epsilon = Epsilon };

        // What nobody else reads need not be there at inference.
        stage.IsFolded = before is { Epilogue.IsSealed: false } && before.TryFold(stage);
        plan.Append(stage);
    }

    private string Write(params IEnumerable<(string Name, double Value, double Usual)> settings)
    {
        string[] unusual = [.. settings.Where(static setting => setting.Value != setting.Usual).Select(static setting => $"{setting.Name} = {Literal.Text(setting.Value)}")];
        return unusual.Length == 0 ? Kind : $"{Kind}({string.Join(", ", unusual)})";
    }
}
