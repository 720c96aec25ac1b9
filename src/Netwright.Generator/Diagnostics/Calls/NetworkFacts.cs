using Microsoft.CodeAnalysis;
using Netwright.Generator.Declaration;
using Netwright.Generator.Losses;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>The facts of a network that the rules of call sites need.</summary>
/// <param name="Type">The class.</param>
/// <param name="InputLength">Floats in one input.</param>
/// <param name="OutputLength">Floats in one output.</param>
/// <param name="Channels">Of those, the ones at each position: all, where the output is a vector.</param>
/// <param name="TakesLabels">Whether targets are class numbers.</param>
/// <param name="Accuracy">Which predictions count as right, as in <see cref="AccuracyRule.Kind"/>.</param>
/// <param name="ArenaLength">Floats in the parameters with their padding.</param>
internal sealed record NetworkFacts(INamedTypeSymbol Type, int InputLength, int OutputLength, int Channels, bool TakesLabels, string Accuracy, long ArenaLength)
{
    /// <summary>Whether training counts right predictions.</summary>
    public bool HasAccuracy => Accuracy != "None";

    /// <summary>Values of one target.</summary>
    public int TargetLength => TakesLabels ? OutputLength / Channels : OutputLength;

    /// <summary>What messages call one value of a target.</summary>
    public string TargetName => TakesLabels ? "label" : "target value";

    /// <summary>
    /// Reads a class; null where it is no network, where its declaration is wrong, which another analyzer reports, and where the declaration is newer than the
    /// generated code.
    /// </summary>
    public static NetworkFacts? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!type.GetAttributes().Any(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute")))
            return null;

        // A class of another assembly has its attributes too, so it is read in the same way.
        NetworkModel network = DeclarationParser.Parse(type, cancellation);
        Inference inference = Inference.Run(network);
        if (!inference.IsValid(network) || inference.Layers.Count == 0)
            return null;

        // Editors do not run the generator after every edit. Until they do, the constants of the generated code are those of an older declaration.
        int input = network.Input.Length;
        Shape output = inference.Layers[inference.Layers.Count - 1].Output;
        if (!Agrees(type, "InputLength", input) || !Agrees(type, "OutputLength", output.Length))
            return null;

        return new NetworkFacts(
            type,
            input,
            output.Length,
            output.Channels,
            network.Loss is { TakesLabels: true },
            network.Loss is { } loss ? AccuracyRule.Of(loss, Heads.LastActivation(network.Layers)).Kind : "None",
            inference.Layers.SelectMany(static layer => layer.Tensors).Sum(static tensor => tensor.ArenaLength));
    }

    /// <summary>So many of something, for messages: <c>1 float</c>, <c>10 floats</c>.</summary>
    public static string Amount(long count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";

    private static bool Agrees(INamedTypeSymbol type, string constant, int value)
        => type.GetMembers(constant).OfType<IFieldSymbol>().All(field => field.ConstantValue is not int generated || generated == value);
}
