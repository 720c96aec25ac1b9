namespace Netwright.Generator.Declaration.Members;

/// <summary>What decides which members a network's public face has, and what their signatures say.</summary>
/// <param name="Identifier">The class's name as C# needs it written.</param>
/// <param name="Target">The type of a target: <c>int</c> for class numbers, else <c>float</c>.</param>
/// <param name="Input">The type of a sample as C#, or null where the network has no members that speak of types of the user's.</param>
/// <param name="Output">The type of an answer as C#, or null likewise.</param>
internal record Face(string Identifier, string Target, string? Input, string? Output)
{
    /// <summary>Whether there are members that speak of the user's types.</summary>
    public bool IsTyped => Input is not null;

    /// <summary>The type of what lies beneath the face, as C#.</summary>
    public string Core => $"global::Netwright.Compute.{(!Trains ? "CompiledNetwork" : Target == "int" ? "LabelNetwork" : "ValueNetwork")}";

    /// <summary>The interface of the library's that the class implements.</summary>
    public string Interface => Trains ? Types.TrainableNetwork(Target) : Types.Network;

    /// <summary>Where C# lets members be seen that speak of the user's types.</summary>
    public string TypedAccessibility { get; init; } = "public";

    /// <summary>Whether the network can be trained. Where the declaration has errors, so that it may not be finished, this and the next three are true.</summary>
    public bool Trains { get; init; } = true;

    /// <summary>Whether the outputs are probabilities of exclusive classes.</summary>
    public bool IsCategorical { get; init; } = true;

    /// <summary>Whether they are that at each of several positions.</summary>
    public bool IsCategoricalByPosition { get; init; } = true;

    /// <summary>Whether an output is one float.</summary>
    public bool HasOneOutput { get; init; } = true;

    /// <summary>Whether a layer is adapted to the data.</summary>
    public bool Adapts { get; init; } = true;

    /// <summary>Whether the class's C# lets overloads have priorities, which version 13 brought.</summary>
    public bool HasPriorities { get; init; } = true;

    /// <summary>Whether an answer is one of several labels.</summary>
    public bool HasLabels { get; init; }
}
