using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>An activation function as a layer of its own; it joins the stage before it where that can apply it before storing.</summary>
internal sealed record ActivationLayer : Layer
{
    public override string Kind => "Activation";

    public override string Title => $"Activation({Function})";

    public override ActivationKind? Applies => Function == ActivationKind.Linear ? null : Function;

    public override string? ActivationArgument => "activation";

    public override bool IsActivation => true;

    /// <summary>The function.</summary>
    public required ActivationKind Function { get; init; }

    public static Layer Read(Arguments arguments)
        => new ActivationLayer { Site = arguments.Site, Function = arguments.Get("activation", ActivationKind.Linear) };

    // Softmax is over the channels of each position, as in Keras.
    public override bool LooksAtPositions(Shape input) => Function == ActivationKind.Softmax && input.Rank > 1;

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override string? WhyIdle(Shape input) => Applies is null ? "linear means unchanged" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Activate(Function, inferred);
}
