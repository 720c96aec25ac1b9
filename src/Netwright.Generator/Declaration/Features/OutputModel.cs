using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration.Features;

/// <summary>The type that a typed network answers with, as values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Type">The type as C# in the user's class.</param>
/// <param name="Members">An enum's members, ordered by value, or the values of a record in the order of its constructor or declaration.</param>
internal sealed record OutputModel(OutputKind Kind, string Name, string Type, EquatableArray<Choice> Members)
{
    /// <summary>Whether a record is made by a constructor with the members as parameters, or by setting them.</summary>
    public bool IsConstructed { get; init; }

    /// <summary>Whether a target can be null.</summary>
    public bool IsReference { get; init; }

    /// <summary>The outputs that it takes.</summary>
    public int Length => Kind is OutputKind.Enum or OutputKind.Record ? Members.Count : 1;

    /// <summary>Whether it is one of several labels, each with a probability.</summary>
    public bool IsLabel => Kind is OutputKind.Enum or OutputKind.Bool;

    /// <summary>The names of the labels in the order of their probabilities.</summary>
    public IEnumerable<string> Labels => Kind == OutputKind.Bool ? ["false", "true"] : Members.Select(static member => member.Name);

    /// <summary>What it is, for the layer table and for files.</summary>
    public string Meaning => Kind switch
    {
        OutputKind.Enum => $"one of {string.Join(", ", Members.Select(static member => member.Name))}",
        OutputKind.Record => string.Join(", ", Members.Select(static member => member.Name)),
        OutputKind.Bool => "true or false",
        _ => "number",
    };
}

/// <summary>What a typed network can answer with.</summary>
internal enum OutputKind
{
    /// <summary>One label of several.</summary>
    Enum,

    /// <summary>Yes or no.</summary>
    Bool,

    /// <summary>One number.</summary>
    Number,

    /// <summary>Several numbers by name.</summary>
    Record,
}

/// <summary>What a typed network goes from and to.</summary>
internal sealed record TypedModel(InputModel Input, OutputModel? Output)
{
    /// <summary>The accessibility of members that speak of the types, <c>public</c> or <c>internal</c>; null where the network cannot speak of them.</summary>
    public required string? Accessibility { get; init; }

    /// <summary>The output as a C# type, also where it can be none.</summary>
    public required string OutputType { get; init; }
}
