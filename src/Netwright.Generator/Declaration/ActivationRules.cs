using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>What layers do to each other, whatever the loss: activations in the wrong place, layers that fall together into one, layers and biases that do nothing.</summary>
internal static class ActivationRules
{
    private const int SaturatingInARow = 3;
    private const int DeepRelu = 4;

    /// <summary>Adds what is wrong.</summary>
    public static void Check(NetworkModel network, IReadOnlyList<InferredLayer> layers, List<Problem> problems)
    {
        // A layer that a join names is no mere step to the next one: the join uses what it puts out.
        HashSet<string> named = [.. layers.SelectMany(static layer => layer.Layer.References).Select(static reference => reference.Name)];
        CheckIdle([.. layers.Where(layer => !named.Contains(layer.Layer.Name))], layers.Count > 1, problems);
        CheckPairs(layers, named, problems);

        // The layers whose activations count, in their order. The last is the output's, whether or not the output is rescaled behind it.
        List<InferredLayer> active = [.. layers.Where((layer, index) => layer.Layer.Applies is not null && !IsReplaced(layers, index))];
        int output = active.FindLastIndex(static layer => !layer.Layer.OnlyRescales);
        if (output < 0)
            return;

        // The very last of them is judged together with the loss.
        if (network.Loss is null || output < active.Count - 1)
            CheckSoftmax(active[output], isHidden: false, problems);
        List<InferredLayer> hidden = active.GetRange(0, output);
        foreach (InferredLayer layer in hidden)
            CheckSoftmax(layer, isHidden: true, problems);
        foreach (InferredLayer layer in hidden.Where(layer => !EndsBranch(layers, layer)))
            CheckZeros(layer, problems);
        CheckSaturation(hidden, problems);
        CheckInitializers(layers, hidden, problems);
    }

    // A layer that could apply an activation itself, and leaves that to the layer right behind it.
    private static bool IsReplaced(IReadOnlyList<InferredLayer> layers, int index)
        => layers[index].Layer is { ActivationArgument: not null, Applies: ActivationKind.Linear } && index + 1 < layers.Count && layers[index + 1].Layer is { IsActivation: true, Applies: not null };

    // A branch whose last kernel is zero adds nothing at first: a start that residual networks are given on purpose.
    private static bool EndsBranch(IReadOnlyList<InferredLayer> layers, InferredLayer layer)
        => layers.SkipWhile(other => other != layer).Skip(1).FirstOrDefault()?.Layer.EndsBranch == true;

    private static void CheckSoftmax(InferredLayer layer, bool isHidden, List<Problem> problems)
    {
        if (layer.Layer.Applies != ActivationKind.Softmax)
            return;

        Site site = layer.Layer.ActivationSite;
        if (layer.Output.Length == 1)
            problems.Add(new Problem(Rules.SoftmaxOfOne, site, "", "", layer.Title).MendedBy(Use(ActivationKind.Sigmoid, layer)));
        else if (isHidden)
            problems.Add(new Problem(Rules.HiddenSoftmax, site, layer.Title).MendedBy(Use(ActivationKind.Relu, layer)));
    }

    private static void CheckZeros(InferredLayer layer, List<Problem> problems)
    {
        if (layer.Layer.Kernel is not { Initializer: { Value: InitializerKind.Zeros } initializer, Units: { Value: > 1 } })
            return;

        Site site = layer.Layer.Site with { Argument = initializer.Argument };
        problems.Add(new Problem(Rules.HiddenZeros, site, layer.Title).MendedBy(new Mend("Use the default initializer", new Edit(EditKind.RemoveArgument, site))));
    }

    private static void CheckSaturation(List<InferredLayer> hidden, List<Problem> problems)
    {
        for (int i = 0; i < hidden.Count; i++)
        {
            List<InferredLayer> run = [.. hidden.Skip(i).TakeWhile(static layer => layer.Layer.Applies is ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Tanh)];
            if (run.Count >= SaturatingInARow)
            {
                problems.Add(new Problem(Rules.VanishingGradient, run[0].Layer.ActivationSite, run.Count)
                    .About(run.Skip(1).Select(static layer => layer.Layer.ActivationSite))
                    .MendedBy(Use(ActivationKind.Relu, run)));
            }

            i += run.Count;
        }
    }

    private static void CheckInitializers(IReadOnlyList<InferredLayer> layers, List<InferredLayer> hidden, List<Problem> problems)
    {
        List<(Site Site, Setting<InitializerKind> Initializer)> deep = [];
        for (int i = 0; i < layers.Count; i++)
        {
            bool isRelu = hidden.Contains(layers[i]) ? layers[i].Layer.Applies == ActivationKind.Relu : IsReplaced(layers, i) && layers[i + 1].Layer.Applies == ActivationKind.Relu && hidden.Contains(layers[i + 1]);
            if (isRelu && layers[i].Layer.Kernel is { Initializer: { Value: InitializerKind.GlorotUniform or InitializerKind.GlorotNormal } initializer })
                deep.Add((layers[i].Layer.Site, initializer));
        }

        if (deep.Count < DeepRelu)
            return;

        problems.Add(new Problem(Rules.GlorotBeforeRelu, deep[0].Site, deep.Count)
            .About(deep.Skip(1).Select(static kernel => kernel.Site))
            .MendedBy(new Mend("Use He's initializers", deep.Select(static kernel => new Edit(
                EditKind.SetArgument,
                kernel.Site with { Argument = kernel.Initializer.Argument },
                kernel.Initializer.Value == InitializerKind.GlorotNormal ? "KernelInitializer.HeNormal" : "KernelInitializer.HeUniform")))));
    }

    private static void CheckPairs(IReadOnlyList<InferredLayer> layers, HashSet<string> named, List<Problem> problems)
    {
        // A shape named anew between two layers changes nothing for them.
        List<InferredLayer> pairs = [.. layers.Where(static layer => !layer.Layer.OnlyReshapes)];
        for (int i = 0; i + 1 < pairs.Count; i++)
        {
            InferredLayer first = pairs[i], second = pairs[i + 1];
            if (named.Contains(first.Layer.Name) || first.Layer.IsPenalized)
                continue;

            KernelModel? linear = first.Layer.Applies == ActivationKind.Linear ? first.Layer.Kernel : null;

            // A narrow linear layer is a factorization that saves parameters, and means what it says.
            if (linear is { IsFullyConnected: true } && second.Layer.Kernel is { IsFullyConnected: true } && first.Output.Length >= Math.Min(first.Input.Length, second.Output.Length))
            {
                problems.Add(new Problem(Rules.LinearCollapse, first.Layer.Site, first.Title, second.Title)
                    .About(second.Layer.Site)
                    .MendedBy(Use(ActivationKind.Relu, first)));
            }

            if (linear is { Bias: { Value: true } bias } && second.Layer.SubtractsMean)
            {
                problems.Add(new Problem(Rules.BiasBeforeNormalization, first.Layer.Site, first.Title, second.Title)
                    .About(second.Layer.Site)
                    .MendedBy(new Mend("Leave the bias out", new Edit(EditKind.SetArgument, first.Layer.Site with { Argument = bias.Argument }, "false"))));
            }

            if (first.Layer.Applies is { } inner and not (ActivationKind.Linear or ActivationKind.Softmax) && second.Layer is { IsActivation: true, Applies: { } outer })
            {
                problems.Add(new Problem(Rules.TwoActivations, second.Layer.Site, second.Title, inner, first.Title, outer)
                    .About(first.Layer.ActivationSite)
                    .MendedBy(new Mend($"Apply only {outer}", Heads.Apply(first.Layer, ActivationKind.Linear)), new Mend($"Apply only {inner}", new Edit(EditKind.RemoveAttribute, second.Layer.Site))));
            }
        }
    }

    private static void CheckIdle(IReadOnlyList<InferredLayer> layers, bool hasOthers, List<Problem> problems)
    {
        foreach (InferredLayer layer in layers)
        {
            string? reason = layer.Layer.WhyIdle(layer.Input);
            if (reason is null)
                continue;

            Problem problem = new(Rules.DoesNothing, layer.Layer.Site, layer.Title, reason);
            problems.Add(hasOthers ? problem.MendedBy(new Mend($"Remove [{layer.Layer.Kind}]", new Edit(EditKind.RemoveAttribute, layer.Layer.Site))) : problem);
        }
    }

    private static Mend Use(ActivationKind activation, params IEnumerable<InferredLayer> layers)
        => new($"Use Activation.{activation}", layers.Select(layer => Heads.Apply(layer.Layer, activation)));
}
