using Microsoft.CodeAnalysis;
using Netwright.Generator.Declaration;
using Netwright.Generator.Losses;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>What call sites need to know of a network.</summary>
/// <param name="Type">The class.</param>
/// <param name="InputLength">Floats in one input.</param>
/// <param name="OutputLength">Floats in one output.</param>
/// <param name="TakesLabels">Whether targets are class numbers.</param>
/// <param name="Accuracy">Which predictions count as right, as in <see cref="AccuracyRule.Kind"/>.</param>
/// <param name="ArenaLength">Floats in the parameters with their padding.</param>
internal sealed record NetworkFacts(INamedTypeSymbol Type, int InputLength, int OutputLength, bool TakesLabels, string Accuracy, long ArenaLength)
{
    /// <summary>Whether training counts right predictions.</summary>
    public bool HasAccuracy => Accuracy != "None";

    /// <summary>Values of one target.</summary>
    public int TargetLength => TakesLabels ? 1 : OutputLength;

    /// <summary>What one of those is called.</summary>
    public string TargetName => TakesLabels ? "label" : "target value";

    /// <summary>Reads a class; null where it is no network, where its declaration is wrong, which is reported there, or where what was generated is older than the declaration.</summary>
    public static NetworkFacts? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!type.GetAttributes().Any(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute")))
            return null;

        // A class of another assembly bears its attributes too, and is read in the same way.
        NetworkModel network = DeclarationParser.Parse(type, cancellation);
        Inference inference = Inference.Run(network);
        if (!inference.IsValid(network) || inference.Layers.Count == 0)
            return null;

        // Editors do not generate at each key: until they do, sizes that are written with the generated constants are an older declaration's.
        int input = network.Input.Length, output = inference.Layers[inference.Layers.Count - 1].Output.Length;
        if (!Agrees(type, "InputLength", input) || !Agrees(type, "OutputLength", output))
            return null;

        return new NetworkFacts(
            type,
            input,
            output,
            network.Loss is { TakesLabels: true },
            network.Loss is { } loss ? AccuracyRule.Of(loss, Heads.LastActivation(network.Layers)).Kind : "None",
            inference.Layers.SelectMany(static layer => layer.Tensors).Sum(static tensor => tensor.ArenaLength));
    }

    /// <summary>So many of something, for messages: <c>1 float</c>, <c>10 floats</c>.</summary>
    public static string Amount(long count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";

    private static bool Agrees(INamedTypeSymbol type, string constant, int value)
        => type.GetMembers(constant).OfType<IFieldSymbol>().All(field => field.ConstantValue is not int generated || generated == value);
}
