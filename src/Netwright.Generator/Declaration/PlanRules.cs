using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration;

/// <summary>
/// What can be said of a network once its code is planned: what it costs, whether that is within its budget, and which layers are so wide that their calls are
/// loops. The generator does not ask these rules: a network over its budget works all the same, and an edit of a budget generates nothing.
/// </summary>
internal static class PlanRules
{
    private static readonly (string Argument, string Verb, string Unit, Func<Cost, long> Of)[] Limits =
    [
        ("MaxParameters", "has", "parameters", static cost => cost.Parameters),
        ("MaxMultiplyAdds", "takes", "multiply-adds a sample", static cost => cost.MultiplyAdds),
        ("MaxBytes", "holds", "bytes", static cost => cost.Bytes),
    ];

    /// <summary>What is to be said of a network that bears these attributes. One that is wrong otherwise has no code yet, but its budget is checked.</summary>
    public static IEnumerable<Problem> Check(NetworkModel network, Inference inference, ImmutableArray<AttributeData> attributes)
    {
        List<Problem> problems = [];
        PlannedNetwork? plan = inference.IsValid(network) ? PlannedNetwork.Of(network, inference) : null;
        NetworkCost? cost = plan is null ? null : NetworkCost.Of(plan);
        if (attributes.FirstOrDefault(static attribute => OwnTypes.IsOurs(attribute, "BudgetAttribute")) is { } budget)
            CheckLimits(network, cost, new Arguments(budget, attributes.IndexOf(budget), problems), problems);

        if (cost?.Total is { } total)
        {
            problems.Add(new Problem(
                Rules.CostReport, network.Site, network.Name, Literal.Grouped(total.Parameters), Literal.Grouped(total.MultiplyAdds), Literal.Grouped(total.Bytes), network.Loss is null ? "predicts" : "trains"));
        }

        foreach (Stage stage in plan?.Stages.Where(static stage => stage.IsRolled) ?? [])
            problems.Add(new Problem(Rules.Rolled, stage.Layer.Layer.Site, stage.Layer.Title));

        return problems;
    }

    private static void CheckLimits(NetworkModel network, NetworkCost? cost, Arguments arguments, List<Problem> problems)
    {
        foreach ((string argument, string verb, string unit, Func<Cost, long> of) in Limits)
        {
            long limit = arguments.Get(argument, long.MaxValue);
            if (limit < 1)
            {
                problems.Add(new Problem(Rules.Budget, arguments.At(argument), argument, limit));
            }
            else if (cost is not null && of(cost.Total) > limit)
            {
                long total = of(cost.Total);
                (InferredLayer layer, Cost share) = cost.Layers.OrderByDescending(layer => of(layer.Cost)).First();
                problems.Add(new Problem(
                    Rules.OverBudget, arguments.At(argument), network.Name, $"{verb} {Literal.Grouped(total)} {unit}", Literal.Grouped(limit), layer.Title, Math.Round(100.0 * of(share) / total))
                    .About(layer.Layer.Site));
            }
        }
    }
}
