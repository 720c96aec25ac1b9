using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>What the stages of trained normalizations have in common: weights, biases, and the loads of their kernels.</summary>
internal abstract class TrainedNormalizationStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    /// <summary>Where the weights begin in the arena, or null where there are none.</summary>
    public int? Weight { get; } = Find(plan, layer, "weight");

    /// <summary>Where the biases begin in the arena, or null where there are none.</summary>
    public int? Bias { get; } = Find(plan, layer, "bias");

    public override bool IsTrainable => Weight is not null || Bias is not null;

    /// <summary>Where the parameters lie, for the comment on the class: <c>The weights lie at 0 of the arena, the biases at 32</c>.</summary>
    protected string Places => (Weight, Bias) switch
    {
        ({ } weight, { } bias) => $"The weights lie at {weight} of the arena, the biases at {bias}",
        ({ } weight, null) => $"The weights lie at {weight} of the arena",
        (null, { } bias) => $"The biases lie at {bias} of the arena",
        _ => "It has no parameters",
    };

    /// <summary>The formula of what comes out, from that of what is normalized, for comments: <c>normal w + b</c>.</summary>
    protected string Formula(string normal) => $"{normal}{(Weight is null ? "" : " w")}{(Bias is null ? "" : " + b")}";

    /// <summary>What comes out, from what is normalized: times the weights, plus the biases of the panel in hand.</summary>
    protected string Scaled(string normal) => $"{Weighted(normal)}{(Bias is null ? "" : $" + {OfPanel(Bias)}")}";

    /// <summary>A vector times the weights of the panel in hand.</summary>
    protected string Weighted(string vector) => Weight is null ? vector : $"{vector} * {OfPanel(Weight)}";

    /// <summary>The parameters of the panel in hand that begin at a place of the arena.</summary>
    protected string OfPanel(int? first) => $"Lanes.Load(ref p, {Place(first)})";

    /// <summary>Writes the steps of the weights and biases of the panel in hand, of those that there are, from the expressions of their gradients.</summary>
    protected void WriteSteps(CodeWriter writer, string weight, string bias)
    {
        if (Weight is not null)
            writer.Line($"step.Apply({weight}, {Place(Weight)});");
        if (Bias is not null)
            writer.Line($"step.Apply({bias}, {Place(Bias)});");
    }

    /// <summary>The sixteen floats of a matrix at <c>at</c>.</summary>
    protected static string Load(string matrix) => $"Lanes.Load(ref {matrix}, at)";

    private string Place(int? first) => PanelLoops.Place(first!.Value, Panels, 16);

    private static int? Find(NetworkPlan plan, InferredLayer layer, string tensor)
    {
        string name = $"{layer.Layer.Name}.{tensor}";
        return layer.Tensors.Any(other => other.Name == name) ? plan.Offset(name) : null;
    }
}
