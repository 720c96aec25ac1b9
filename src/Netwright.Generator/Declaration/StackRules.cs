using Netwright.Generator.Losses;
using Netwright.Generator.Model;
using Netwright.Generator.Optimizers;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>What the attributes of a network must be together.</summary>
internal static class StackRules
{
    /// <summary>Adds what is missing from the stack.</summary>
    public static void Check(Site network, List<Layer> layers, LossFunction? loss, Optimizer? optimizer, bool incomplete, List<Problem> problems)
    {
        if (layers.Count == 0 && !incomplete)
            problems.Add(new Problem(Rules.NoLayers, network));

        if (loss is not null && optimizer is null)
        {
            problems.Add(new Problem(Rules.LossWithoutOptimizer, loss.Site)
                .MendedBy(new Mend("Add [Adam]", new Edit(EditKind.InsertAfter, loss.Site, "Adam"))));
        }

        if (optimizer is not null && loss is null)
        {
            LossKind usual = HeadTable.UsualLoss(Heads.LastActivation(layers));
            problems.Add(new Problem(Rules.OptimizerWithoutLoss, optimizer.Site, optimizer.Kind, usual).MendedBy(
                new Mend($"Add [Loss(Loss.{usual})]", new Edit(EditKind.InsertBefore, optimizer.Site, $"Loss(Netwright.Loss.{usual})")),
                new Mend($"Remove [{optimizer.Kind}]", new Edit(EditKind.RemoveAttribute, optimizer.Site))));
        }
    }
}
