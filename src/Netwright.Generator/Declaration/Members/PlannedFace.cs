using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration.Members;

/// <summary>The face of a valid network: what doc comments and bodies are written from.</summary>
/// <param name="Identifier">The class's name as C# needs it written.</param>
/// <param name="Target">The type of a target.</param>
/// <param name="Typed">The types that the network goes from and to, or null.</param>
internal sealed record PlannedFace(string Identifier, string Target, TypedModel? Typed) : Face(Identifier, Target, Typed?.Input.Type, Typed?.OutputType)
{
    /// <summary>The class's name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The lengths, and the layer that is adapted to the data.</summary>
    public required NetworkPlan Plan { get; init; }

    /// <summary>The class of the kernels with the core, as C#.</summary>
    public required string Kernels { get; init; }

    /// <summary>The table of the layers as text.</summary>
    public required string Summary { get; init; }

    /// <summary>The type of a sample, of a network over types.</summary>
    public InputModel Sample => Typed!.Input;

    /// <summary>The type of an answer, of a network over types.</summary>
    public OutputModel Answer => Typed!.Output!;

    /// <summary>Floats of one input, for doc comments: <c>784 floats</c>.</summary>
    public string InputFloats => Floats(Plan.InputLength);

    /// <summary>Floats of one output, for doc comments: <c>1 float</c>.</summary>
    public string OutputFloats => Floats(Plan.OutputLength);

    /// <summary>The code that predicts one sample: from the local <c>input</c> into an expression.</summary>
    public string Predict(string output) => $"{Kernels}.Core.Predict(ref core.Parameters.Origin, input, {output});";

    private static string Floats(int count) => count == 1 ? "1 float" : $"{count} floats";
}
