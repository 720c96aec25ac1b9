using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>Whether the loss can be fed by what the last layer puts out: the table of activation x loss x units.</summary>
internal static class Heads
{
    /// <summary>Adds what is wrong between the last layer and the loss.</summary>
    public static void Check(NetworkModel network, ShapeTrace trace, List<Problem> problems)
    {
    }

    /// <summary>The activation that the network's outputs went through last.</summary>
    public static ActivationKind LastActivation(IReadOnlyList<InferredLayer> layers)
    {
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            switch (layers[i].Layer)
            {
                case Dense dense:
                    return dense.Activation;
                case ActivationLayer { Function: not ActivationKind.Linear } activation:
                    return activation.Function;
            }
        }

        return ActivationKind.Linear;
    }
}
