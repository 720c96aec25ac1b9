using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration;

/// <summary>What can be said of layers over maps together.</summary>
internal static class MapRules
{
    // Weights of a dense layer that few tasks have the samples for: 16 MB.
    private const long ManyWeights = 4_000_000;

    /// <summary>Adds advice on a map that is flattened though it is large, so that nearly all of the network's weights are behind it.</summary>
    public static void Check(IReadOnlyList<InferredLayer> layers, List<Problem> problems)
    {
        long all = layers.Sum(Weights);
        for (int i = 0; i < layers.Count; i++)
        {
            InferredLayer flatten = layers[i];
            bool isFlattened = flatten.Layer.OnlyReshapes && flatten.Input.Rank is 2 or 3 && flatten.Output.Rank == 1 && layers.Take(i).Any(static layer => layer.Layer.LooksAtPositions(layer.Input));
            if (!isFlattened || layers.Skip(i + 1).FirstOrDefault(static layer => layer.Layer.Kernel is not null) is not { Layer.Kernel.IsFullyConnected: true } dense)
                continue;

            long weights = Weights(dense);
            if (weights < ManyWeights || weights < all / 10 * 9)
                continue;

            string pooling = $"GlobalAveragePooling{flatten.Input.Rank - 1}D";
            long left = all - weights + (long)flatten.Input.Channels * dense.Output.Channels + (dense.Layer.Kernel.Bias.Value ? dense.Output.Channels : 0);
            problems.Add(new Problem(Rules.LargeFlatten, flatten.Layer.Site, flatten.Input, dense.Title, Literal.Grouped(weights), Literal.Grouped(all), pooling, Literal.Grouped(left))
                .About(dense.Layer.Site)
                .MendedBy(new Mend($"Use [{pooling}]", new Edit(EditKind.InsertBefore, flatten.Layer.Site, pooling), new Edit(EditKind.RemoveAttribute, flatten.Layer.Site))));
        }
    }

    private static long Weights(InferredLayer layer) => layer.Tensors.Sum(static tensor => tensor.Count);
}
