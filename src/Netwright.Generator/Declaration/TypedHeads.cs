using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>Whether what a typed network puts out can become its output type.</summary>
internal static class TypedHeads
{
    /// <summary>Says whether it can, and adds what is wrong where not.</summary>
    public static bool Fits(NetworkModel network, ShapeTrace trace, List<Problem> problems)
    {
        if (network.Typed?.Output is not { } output || trace.Passed.Count == 0)
            return true;

        InferredLayer last = trace.Passed[trace.Passed.Count - 1];
        if (last.Output.Length != output.Length)
        {
            Edit? resize = Maker(trace.Passed)?.Resize(new Shape(output.Length));
            problems.Add(new Problem(Rules.OutputCount, resize?.Site ?? last.Layer.Site, output.Name, Amount(output), last.Title, last.Output.Length)
                .About(network.Site with { Argument = TypedReader.Output })
                .MendedBy(resize is null ? [] : [new Mend($"Use {output.Length} {resize.Site.Argument}", resize)]));
            return false;
        }

        if (network.Loss is { TakesLabels: true } loss && output.Kind is not OutputKind.Enum && output.Length > 1)
        {
            Site site = loss.Site with { Argument = "loss" };
            problems.Add(new Problem(Rules.OutputLoss, site, loss.Kind, output.Name)
                .About(network.Site with { Argument = TypedReader.Output })
                .MendedBy(new Mend("Use Loss.CategoricalCrossentropy", new Edit(EditKind.SetArgument, site, "Loss.CategoricalCrossentropy"))));
            return false;
        }

        ActivationKind activation = Heads.LastActivation(network.Layers);
        ActivationKind needed = output.Kind switch { OutputKind.Enum => ActivationKind.Softmax, OutputKind.Bool => ActivationKind.Sigmoid, _ => activation };
        if (output.Kind == OutputKind.Enum && Heads.SoftmaxOfPositions(trace) is { } problem)
        {
            problems.Add(problem.About(network.Site with { Argument = TypedReader.Output }));
            return false;
        }

        if (activation == needed)
            return true;

        Layer deciding = Layer.Deciding(network.Layers) ?? last.Layer;
        problems.Add(new Problem(Rules.OutputActivation, deciding.ActivationSite, output.Name, needed, $"{deciding.Name}, {deciding.Title}", activation)
            .About(network.Site with { Argument = TypedReader.Output })
            .MendedBy(new Mend($"Use Activation.{needed}", Heads.Apply(deciding, needed))));
        return false;
    }

    private static string Amount(OutputModel output) => output switch
    {
        { Kind: OutputKind.Enum } => $"an output for each of its {output.Length} members",
        { Kind: OutputKind.Record } => $"an output for each of its {output.Length} values",
        _ => "one output",
    };

    // The layer that decides how many outputs there are: those behind it keep their number, and join nothing.
    private static InferredLayer? Maker(IReadOnlyList<InferredLayer> layers)
        => layers.LastOrDefault(static layer => layer.Layer.Kernel is not null || layer.Layer.References.Count > 0 || layer.Input.Length != layer.Output.Length);
}
