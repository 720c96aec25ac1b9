using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>How layers get what is done element by element into the plan: in the epilogue of the stage before where that can take it, else as a stage.</summary>
internal static class ElementwisePlanning
{
    /// <summary>Applies an activation to what a layer puts out.</summary>
    public static void Activate(this NetworkPlan plan, ActivationKind activation, InferredLayer layer)
    {
        if (activation == ActivationKind.Linear)
            return;

        // Where the loss is computed together with the last activation, from the logits, training never runs it.
        if (plan.Fused == activation && plan.IsDeciding(layer))
            plan.LeftToInference = layer;
        else
            plan.Activate(activation, layer, leftToInference: false);
    }

    /// <summary>Applies the activation that training leaves to inference, if there is one, behind all layers: those behind its own only move elements, so that training sees the logits in their places.</summary>
    public static void ActivateLast(this NetworkPlan plan)
    {
        if (plan.LeftToInference is { } layer)
            plan.Activate(plan.LastActivation, layer, leftToInference: true);
    }

    private static void Activate(this NetworkPlan plan, ActivationKind activation, InferredLayer layer, bool leftToInference)
    {
        // A layer's stage bears its name; an activation that became a stage beside it adds its own: dense2Softmax.
        string name = layer.Layer.Name;
        string part = plan.NameOfPart(layer, plan.Stages.Any(stage => stage.Name == name) ? name + activation : name);
        if (activation == ActivationKind.Softmax)
        {
            plan.Append(new SoftmaxStage(plan, layer) { Name = part, InferenceOnly = leftToInference, View = plan.ArrivingView });
            return;
        }

        if (leftToInference || plan.Last is not { HasEpilogue: true, Epilogue.AcceptsActivation: true })
            plan.Append(new MapStage(plan, layer) { Name = part, InferenceOnly = leftToInference, View = plan.ArrivingView });
        plan.Last!.Epilogue.Activation = activation;
    }

    /// <summary>Disturbs what arrives at a layer while training.</summary>
    public static void Disturb(this NetworkPlan plan, INoise noise, InferredLayer layer)
    {
        if (!plan.Trains)
            return;

        if (plan.Last is not { HasEpilogue: true, Epilogue.AcceptsNoise: true })
            plan.Append(new MapStage(plan, layer));
        plan.Last!.Epilogue.Disturb(noise, plan.NumberNoise());
    }

    /// <summary>Adds to the loss l1 Σ|y| + l2 Σy² of what a layer puts out.</summary>
    public static void Penalize(this NetworkPlan plan, double l1, double l2, InferredLayer layer)
    {
        if (!plan.Trains || l1 == 0 && l2 == 0)
            return;

        plan.Last!.Epilogue.Seal();
        plan.Append(new PenaltyStage(plan, layer) { Name = plan.NameOfPart(layer, layer.Layer.Name + "Penalty"), L1 = l1, L2 = l2 });
    }
}
