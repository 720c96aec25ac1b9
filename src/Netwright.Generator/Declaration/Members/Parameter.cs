namespace Netwright.Generator.Declaration.Members;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">Its type as C#, without the question mark of a reference that may be null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">The value where the call gives none, or null where each call gives one.</param>
internal sealed record Parameter(string Type, string Name, string? Default = null)
{
    /// <summary>Whether it is passed by reference, to be read.</summary>
    public bool IsIn { get; init; }

    /// <summary>The type in a signature; tuples there have no names.</summary>
    public string Signature { get; init; } = Type;

    /// <summary>The type and the name as C#, without the default.</summary>
    public string Bare => $"{(IsIn ? "in " : "")}{Type}{(Default == "null" && !Type.EndsWith("?", StringComparison.Ordinal) ? "?" : "")} {Name}";

    /// <summary>The declaration as C#.</summary>
    public override string ToString() => $"{Bare}{(Default is null ? "" : $" = {Default}")}";
}
