using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>How a shape that is only named anew gets into the plan.</summary>
internal static class ShapePlanning
{
    /// <summary>Goes on in the view of a shape; where that is the view in hand, there is nothing to do.</summary>
    public static void Reshape(this NetworkPlan plan, InferredLayer layer)
    {
        if (plan.ArrivingView != plan.ViewOf(layer.Output))
            plan.Append(new ReshapeStage(plan, layer));
    }
}
