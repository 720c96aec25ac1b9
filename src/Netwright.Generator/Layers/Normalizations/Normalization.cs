using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>y = (x - mean) / max(√variance, 1e-7) for each feature, with mean and variance of the training data. Not trainable.</summary>
internal sealed record Normalization : Layer
{
    public override string Kind => "Normalization";

    public override string Title => "Normalization";

    // Whatever activation came before, what comes out is scaled and moved.
    public override ActivationKind? Applies => ActivationKind.Linear;

    /// <summary>The features that are adapted, where only some are: those of a typed input that say so. None for all.</summary>
    public EquatableArray<int> Adapted { get; init; }

    public static Layer Read(Arguments arguments) => new Normalization { Site = arguments.Site };

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (trace.Passed.FirstOrDefault(static layer => layer.Tensors.Count > 0) is { } trained)
            trace.Report(new Problem(Rules.NormalizesLate, Site, Title, trained.Title).About(trained.Layer.Site));
        return input;
    }

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
    {
        yield return TensorModel.Statistic($"{Name}.mean", input.Channels, first: 0);
        yield return TensorModel.Variance($"{Name}.variance", input.Channels);
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new NormalizationStage(plan, inferred)
    {
        Features = inferred.Input.Channels,
        Mean = plan.Offset($"{Name}.mean"),
        Variance = plan.Offset($"{Name}.variance"),
        Chosen = Adapted,
    });
}
