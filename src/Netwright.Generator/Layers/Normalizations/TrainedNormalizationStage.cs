using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>What the stages of batch and layer normalization have in common: weights, biases, and the loads of their kernels.</summary>
internal abstract class TrainedNormalizationStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    /// <summary>Where the weights begin in the arena.</summary>
    public int Weight { get; } = plan.Offset($"{layer.Layer.Name}.weight");

    /// <summary>Where the biases begin in the arena.</summary>
    public int Bias { get; } = plan.Offset($"{layer.Layer.Name}.bias");

    public override bool IsTrainable => true;

    /// <summary>The parameters of the panel in hand that begin at a place of the arena.</summary>
    protected string OfPanel(int first) => $"Lanes.Load(ref p, {PanelLoops.Place(first, Panels, 16)})";

    /// <summary>The sixteen floats of a matrix at <c>at</c>.</summary>
    protected static string Load(string matrix) => $"Lanes.Load(ref {matrix}, at)";
}
