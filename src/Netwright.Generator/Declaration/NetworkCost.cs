using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>What a network costs: what [Budget] limits.</summary>
/// <param name="Layers">What each layer costs.</param>
/// <param name="Total">All of it, with the inputs and targets of a batch. Of a network for inference it is less than the sum, because layers share memory.</param>
internal sealed record NetworkCost(IReadOnlyList<(InferredLayer Layer, Cost Cost)> Layers, Cost Total)
{
    // The batch that bytes are counted for is the default of FitOptions; matrices have room for an odd number of rows.
    private const int Batch = 32, Stride = Batch | 1;

    /// <summary>Counts what a planned network costs.</summary>
    public static NetworkCost Of(PlannedNetwork plan)
    {
        ILookup<string, Stage> stages = plan.Stages.ToLookup(static stage => stage.Layer.Layer.Name);
        int arenas = plan.Network.Optimizer is { } optimizer && plan.Trains ? 1 + optimizer.Arenas.Count() + (optimizer.Settings.ClipsByNorm ? 1 : 0) : 1;

        List<(InferredLayer Layer, Cost Cost)> layers =
        [
            .. plan.Layers.Select(layer => (layer, new Cost(
                layer.Tensors.Sum(static tensor => tensor.Count),
                stages[layer.Layer.Name].Sum(static stage => stage.MultiplyAdds),
                sizeof(float) * (arenas * layer.Tensors.Sum(static tensor => tensor.ArenaLength) + stages[layer.Layer.Name].Sum(stage => plan.Trains ? TrainingLength(stage) : Predicted(stage)))))),
        ];
        long bytes = layers.Sum(static layer => layer.Cost.Bytes);

        // What layers put out in a prediction may lie at the same place.
        long rest = plan.Trains ? BatchLength(plan) : plan.PackedInputLength + plan.Scratch.Length - plan.Stages.Sum(Predicted);
        return new NetworkCost(layers, new Cost(plan.ParameterCount, plan.MultiplyAdds, bytes + sizeof(float) * rest));
    }

    private static long TrainingLength(Stage stage) => stage.InferenceOnly ? 0 : Stride * stage.RowLength + stage.Vectors.Sum(static vector => (long)vector.Floats);

    private static long Predicted(Stage stage) => stage.Infers ? stage.View.PaddedLength : 0;

    // Inputs, targets, and each row's loss, accuracy and, where there are any, penalties; of several positions, the loss and accuracy of each too.
    private static long BatchLength(PlannedNetwork plan)
    {
        View head = plan.LastTrained.View;
        long targets = plan.Network.Loss!.TakesLabels ? head.Positions : head.PaddedLength;
        int numbers = (plan.Stages.Any(static stage => stage.AddsToLoss) ? 3 : 2) + (head.Positions == 1 ? 0 : 2 * head.Positions);
        return Stride * (Shape.Padded(plan.InputLength) + targets) + (long)numbers * Batch;
    }
}

/// <summary>What a layer or a network costs.</summary>
/// <param name="Parameters">Trainable scalars.</param>
/// <param name="MultiplyAdds">Multiply-adds of one sample's forward pass.</param>
/// <param name="Bytes">Bytes held once the network has trained in batches of 32, or without a loss to predict one sample.</param>
internal readonly record struct Cost(long Parameters, long MultiplyAdds, long Bytes);
