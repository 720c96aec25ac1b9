using Netwright.Generator.Diagnostics;
using Netwright.Generator.Layers;
using Netwright.Generator.Losses;
using Netwright.Generator.Optimizers;

namespace Netwright.Generator.Declaration;

/// <summary>What the attributes of a network must be together.</summary>
internal static class StackRules
{
    /// <summary>Adds what is missing from the stack.</summary>
    public static void Check(List<Layer> layers, LossFunction? loss, Optimizer? optimizer, bool incomplete, List<Problem> problems)
    {
        if (layers.Count == 0 && !incomplete)
            problems.Add(new Problem(Rules.NoLayers, Site.Class));

        if (loss is not null && optimizer is null)
            problems.Add(new Problem(Rules.LossWithoutOptimizer, loss.Site));

        if (optimizer is not null && loss is null)
            problems.Add(new Problem(Rules.OptimizerWithoutLoss, optimizer.Site, optimizer.Kind));
    }
}
