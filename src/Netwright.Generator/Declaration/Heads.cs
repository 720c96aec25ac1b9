using Netwright.Generator.Losses;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>Whether the loss can be fed by what the network puts out.</summary>
internal static class Heads
{
    /// <summary>Adds what is wrong between the outputs and the loss.</summary>
    public static void Check(NetworkModel network, ShapeTrace trace, List<Problem> problems)
    {
        if (network.Loss is not { } loss || trace.Passed.Count == 0)
            return;

        if (trace.Passed.All(static layer => layer.Tensors.All(static tensor => !tensor.IsTrainable)))
        {
            problems.Add(new Problem(Rules.NothingToTrain, loss.Site));
            return;
        }

        CheckNoise(trace.Passed, loss, problems);
        InferredLayer last = trace.Passed.Last(static layer => layer.Layer.Applies is not null);
        if (loss.FusesWith == ActivationKind.Softmax && !IsAtEachPosition(trace) && SoftmaxOfPositions(trace) is { } problem)
            problems.Add(problem.About(loss.Site));
        else
            CheckPair(last, IsAtEachPosition(trace) ? last.Output.Channels : last.Output.Length, loss, problems);
        CheckPenalties(network, loss, problems);
    }

    /// <summary>The activation that the network's outputs went through last.</summary>
    public static ActivationKind LastActivation(IEnumerable<Layer> layers) => Layer.Deciding(layers)?.Applies ?? ActivationKind.Linear;

    /// <summary>What is wrong with a softmax that is to be over all outputs, but is over the channels of each position of a map; or null.</summary>
    public static Problem? SoftmaxOfPositions(ShapeTrace trace)
    {
        InferredLayer last = trace.Passed.Last(static layer => layer.Layer.Applies is not null);
        if (last.Layer.Applies != ActivationKind.Softmax || last.Output.Length == last.Output.Channels && trace.Current.Length == trace.Current.Channels)
            return null;

        InferredLayer end = trace.Passed[trace.Passed.Count - 1];
        List<Mend> mends = [new(
            $"Move the softmax behind {end.Layer.Name}", Apply(last.Layer, ActivationKind.Linear), new Edit(EditKind.InsertAfter, trace.OriginSite, "Activation(Netwright.Activation.Softmax)"))];
        if (end.Layer.OnlyReshapes && end.Input == last.Output && last.Output.Length > last.Output.Channels)
            mends.Add(new Mend($"Remove [{end.Layer.Kind}], for a loss at each position", new Edit(EditKind.RemoveAttribute, end.Layer.Site)));
        return new Problem(Rules.SoftmaxOfPositions, last.Layer.ActivationSite, last.Title, Judged(last.Output), end.Layer.Name, Judged(trace.Current)).MendedBy(mends);
    }

    // What a softmax over the channels of a shape makes probabilities of exclusive classes.
    private static string Judged(Shape shape)
        => shape.Length == shape.Channels ? $"all {shape.Length} outputs" : $"the {shape.Channels} channels of each of {shape.Length / shape.Channels} positions";

    /// <summary>The edit that gives a layer another activation.</summary>
    public static Edit Apply(Layer layer, ActivationKind activation)
    {
        if (layer.ActivationArgument is null)
            return new Edit(EditKind.InsertAfter, layer.Site, $"Activation(Netwright.Activation.{activation})");
        if (activation != ActivationKind.Linear)
            return new Edit(EditKind.SetArgument, layer.ActivationSite, $"Activation.{activation}");
        return layer.IsActivation ? new Edit(EditKind.RemoveAttribute, layer.Site) : new Edit(EditKind.RemoveArgument, layer.ActivationSite);
    }

    // Whether the outputs are a map, and stand where the last activation has put them: then the loss is computed at each position.
    private static bool IsAtEachPosition(ShapeTrace trace)
    {
        int last = trace.Passed.ToList().FindLastIndex(static layer => layer.Layer.Applies is not null);
        return trace.Current.Rank > 1 && trace.Passed[last].Output == trace.Current && trace.Passed.Skip(last + 1).All(static layer => layer.Layer.Disturbs || layer.Layer.OnlyReshapes);
    }

    private static void CheckPair(InferredLayer last, int units, LossFunction loss, List<Problem> problems)
    {
        ActivationKind activation = last.Layer.Applies ?? ActivationKind.Linear;
        if (HeadTable.Judge(activation, loss.Kind, units) is not { } verdict)
            return;

        Site layer = last.Layer.ActivationSite, criterion = loss.Site with { Argument = "loss" };
        problems.Add(new Problem(verdict.Rule, verdict.BlamesLoss ? criterion : layer, loss.Kind, activation, last.Title, verdict.Detail)
            .About(verdict.BlamesLoss ? layer : criterion)
            .MendedBy(verdict.Mends.Select(change => Mend(change, last.Layer, loss))));
    }

    private static Mend Mend(HeadChange change, Layer layer, LossFunction loss)
    {
        List<string> names = [];
        List<Edit> edits = [];
        if (change.Activation is { } activation)
        {
            names.Add($"Activation.{activation}");
            edits.Add(Apply(layer, activation));
        }

        if (change.Loss is { } kind)
        {
            names.Add($"Loss.{kind}");
            edits.Add(new Edit(EditKind.SetArgument, loss.Site with { Argument = "loss" }, $"Loss.{kind}"));
        }

        return new Mend($"Use {string.Join(" and ", names)}", edits);
    }

    // While training there is no output to add to the loss where that is computed from what comes before the activation.
    private static void CheckPenalties(NetworkModel network, LossFunction loss, List<Problem> problems)
    {
        if (Layer.Deciding(network.Layers) is not { Applies: { } activation } layer || activation != loss.FusesWith)
            return;

        foreach ((string name, _) in layer.OutputPenalties.Where(static penalty => penalty.Value > 0))
        {
            Site site = layer.Site with { Argument = name };
            problems.Add(new Problem(Rules.PenalizesProbabilities, site, name, activation, layer.Title, loss.Kind)
                .About(loss.Site)
                .MendedBy(new Mend($"Remove {name}", new Edit(EditKind.RemoveArgument, site))));
        }
    }

    private static void CheckNoise(IReadOnlyList<InferredLayer> layers, LossFunction loss, List<Problem> problems)
    {
        for (int i = layers.Count - 1; i >= 0 && layers[i].Layer.Applies is null; i--)
        {
            Layer layer = layers[i].Layer;
            if (!layer.Disturbs || layer.WhyIdle(layers[i].Input) is not null)
                continue;

            // A loss that is computed from the logits never sees what is disturbed behind them.
            problems.Add(new Problem(loss.FusesWith is null ? Rules.NoiseLast : Rules.NoiseBehindOutput, layer.Site, layer.Title, loss.Kind)
                .About(loss.Site)
                .MendedBy(new Mend($"Remove [{layer.Kind}]", new Edit(EditKind.RemoveAttribute, layer.Site))));
        }
    }
}
