using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Layers.Joins;
using Netwright.Generator.Layers.Linear;
using Netwright.Generator.Layers.Normalizations;
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
        // What a join names has a use of its own, whatever the layer behind it does.
        HashSet<string> named = [.. layers.SelectMany(static layer => layer.Layer.References).Select(static reference => reference.Name)];
        CheckIdle([.. layers.Where(layer => !named.Contains(layer.Layer.Name))], layers.Count > 1, problems);
        CheckPairs(layers, named, problems);

        // Each activation that something is computed from, and behind them the one that makes the network's output, if only in another scale.
        List<InferredLayer> active = [.. layers.Where((layer, index) => layer.Layer.Applies is not null && !IsReplaced(layers, index))];
        int output = active.FindLastIndex(static layer => layer.Layer is not Rescaling);
        if (output < 0)
            return;

        // The loss is checked with the very last of them.
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

    // A dense layer without an activation of its own, whose activation is the layer right behind it.
    private static bool IsReplaced(IReadOnlyList<InferredLayer> layers, int index)
        => layers[index].Layer is Dense { Activation: ActivationKind.Linear } && index + 1 < layers.Count && layers[index + 1].Layer is ActivationLayer { Applies: not null };

    // A branch whose last kernel is zero adds nothing at first: a start that residual networks are given on purpose.
    private static bool EndsBranch(IReadOnlyList<InferredLayer> layers, InferredLayer layer)
        => layers.SkipWhile(other => other != layer).Skip(1).FirstOrDefault()?.Layer is Add;

    private static void CheckSoftmax(InferredLayer layer, bool isHidden, List<Problem> problems)
    {
        if (layer.Layer.Applies != ActivationKind.Softmax)
            return;

        Site site = layer.Layer.Site with { Argument = "activation" };
        if (layer.Output.Length == 1)
            problems.Add(new Problem(Rules.SoftmaxOfOne, site, "", "", layer.Title).MendedBy(Use(ActivationKind.Sigmoid, layer)));
        else if (isHidden)
            problems.Add(new Problem(Rules.HiddenSoftmax, site, layer.Title).MendedBy(Use(ActivationKind.Relu, layer)));
    }

    private static void CheckZeros(InferredLayer layer, List<Problem> problems)
    {
        if (layer.Layer is not Dense { Initializer: InitializerKind.Zeros, Units: > 1 } dense)
            return;

        Site site = dense.Site with { Argument = "KernelInitializer" };
        problems.Add(new Problem(Rules.HiddenZeros, site, layer.Title).MendedBy(new Mend("Use the default initializer", new Edit(EditKind.RemoveArgument, site))));
    }

    private static void CheckSaturation(List<InferredLayer> hidden, List<Problem> problems)
    {
        for (int i = 0; i < hidden.Count; i++)
        {
            List<InferredLayer> run = [.. hidden.Skip(i).TakeWhile(static layer => layer.Layer.Applies is ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Tanh)];
            if (run.Count >= SaturatingInARow)
            {
                problems.Add(new Problem(Rules.VanishingGradient, run[0].Layer.Site with { Argument = "activation" }, run.Count)
                    .About(run.Skip(1).Select(static layer => layer.Layer.Site with { Argument = "activation" }))
                    .MendedBy(Use(ActivationKind.Relu, run)));
            }

            i += run.Count;
        }
    }

    private static void CheckInitializers(IReadOnlyList<InferredLayer> layers, List<InferredLayer> hidden, List<Problem> problems)
    {
        List<Dense> deep = [];
        for (int i = 0; i < layers.Count; i++)
        {
            bool isRelu = hidden.Contains(layers[i]) ? layers[i].Layer.Applies == ActivationKind.Relu : IsReplaced(layers, i) && layers[i + 1].Layer.Applies == ActivationKind.Relu && hidden.Contains(layers[i + 1]);
            if (isRelu && layers[i].Layer is Dense { Initializer: InitializerKind.GlorotUniform or InitializerKind.GlorotNormal } dense)
                deep.Add(dense);
        }

        if (deep.Count < DeepRelu)
            return;

        problems.Add(new Problem(Rules.GlorotBeforeRelu, deep[0].Site, deep.Count)
            .About(deep.Skip(1).Select(static dense => dense.Site))
            .MendedBy(new Mend("Use He's initializers", deep.Select(static dense => new Edit(
                EditKind.SetArgument,
                dense.Site with { Argument = "KernelInitializer" },
                dense.Initializer == InitializerKind.GlorotNormal ? "KernelInitializer.HeNormal" : "KernelInitializer.HeUniform")))));
    }

    private static void CheckPairs(IReadOnlyList<InferredLayer> layers, HashSet<string> named, List<Problem> problems)
    {
        // A shape named anew between two layers changes nothing for them.
        List<InferredLayer> pairs = [.. layers.Where(static layer => layer.Layer.MostStages > 0)];
        for (int i = 0; i + 1 < pairs.Count; i++)
        {
            InferredLayer first = pairs[i], second = pairs[i + 1];
            if (named.Contains(first.Layer.Name) || first.Layer is Dense { IsPenalized: true })
                continue;

            // A narrow linear layer is a factorization that saves parameters, and means what it says.
            if (first.Layer is Dense { Activation: ActivationKind.Linear } linear && second.Layer is Dense next && linear.Units >= Math.Min(first.Input.Length, next.Units))
            {
                problems.Add(new Problem(Rules.LinearCollapse, linear.Site, first.Title, second.Title)
                    .About(next.Site)
                    .MendedBy(Use(ActivationKind.Relu, first)));
            }

            if (first.Layer is Dense { Activation: ActivationKind.Linear, UseBias: true } biased && second.Layer is BatchNormalization)
            {
                problems.Add(new Problem(Rules.BiasBeforeNormalization, biased.Site, first.Title, second.Title)
                    .About(second.Layer.Site)
                    .MendedBy(new Mend("Leave the bias out", new Edit(EditKind.SetArgument, biased.Site with { Argument = "UseBias" }, "false"))));
            }

            if (first.Layer.Applies is { } inner and not (ActivationKind.Linear or ActivationKind.Softmax) && second.Layer is ActivationLayer { Applies: { } outer } activation)
            {
                problems.Add(new Problem(Rules.TwoActivations, activation.Site, second.Title, inner, first.Title, outer)
                    .About(first.Layer.Site with { Argument = "activation" })
                    .MendedBy(new Mend($"Apply only {outer}", Heads.Apply(first.Layer, ActivationKind.Linear)), new Mend($"Apply only {inner}", new Edit(EditKind.RemoveAttribute, activation.Site))));
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
