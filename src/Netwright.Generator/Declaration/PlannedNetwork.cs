using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Layers.Shapes;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>A valid network with the plan of its code: what emission writes from.</summary>
internal sealed class PlannedNetwork : NetworkPlan
{
    private PlannedNetwork(NetworkModel network, Inference inference)
        : base(network.Input, inference.Layers, trains: network.Loss is not null, network.Loss?.FusesWith)
        => Network = network;

    /// <summary>The declaration.</summary>
    public NetworkModel Network { get; }

    /// <summary>Plans a network whose inference found no error.</summary>
    public static PlannedNetwork Of(NetworkModel network, Inference inference)
    {
        PlannedNetwork plan = new(network, inference);
        HashSet<string> named = [.. inference.Layers.SelectMany(static layer => layer.Layer.References).Select(static reference => reference.Name)];
        InferredLayer first = inference.Layers[0];
        bool isJoined = inference.Layers.Any(static layer => layer.Joined.Any(static arrival => arrival.Name is null));
        if (plan.ArrivingView != plan.ViewOf(network.Input) && (isJoined || !first.Layer.TakesPackedInput(network.Input)))
        {
            plan.InputStage = new ReshapeStage(plan, first) { Name = plan.NameOfPart(first, first.Layer.Name + "Input"), View = plan.ViewOf(network.Input) };
            plan.Append(plan.InputStage);

            // Joins read the input as it is, so that no layer may change it in place.
            if (isJoined)
                plan.InputStage.Epilogue.Seal();
        }

        foreach (InferredLayer layer in inference.Layers)
            plan.Plan(layer, named.Contains(layer.Layer.Name));

        plan.ActivateLast();

        // Predictions are handed on as one row a sample; the loss is computed at each position.
        InferredLayer last = inference.Layers[inference.Layers.Count - 1];
        if (plan.ArrivingView.Positions > 1)
        {
            plan.OutputStage = new ReshapeStage(plan, last) { Name = plan.NameOfPart(last, last.Layer.Name + "Output"), View = View.Flat(last.Output), InferenceOnly = plan.Trains };
            plan.Append(plan.OutputStage);
        }

        // Layers that compute nothing, such as a flatten alone, still hand the input on.
        if (plan.Last is null)
            plan.Append(new MapStage(plan, first));

        // Stages that need the whole batch cut it into phases of their own.
        if (plan.TrainedStages.FirstOrDefault() is { CanBeShared: true } shared && !plan.TrainedStages.Any(static stage => stage.NeedsBatch))
            shared.IsShared = true;
        return plan;
    }
}
