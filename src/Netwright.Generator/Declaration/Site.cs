namespace Netwright.Generator.Declaration;

/// <summary>A place in a declaration, as a value: the analyzer finds the syntax for it, the cached model holds none.</summary>
/// <param name="Attribute">The number of the attribute on the class, or -1 for the class's own name.</param>
/// <param name="Argument">The name of the attribute's parameter or property that is meant, or null for the whole attribute.</param>
internal sealed record Site(int Attribute, string? Argument = null)
{
    /// <summary>The class's name.</summary>
    public static Site Class { get; } = new(-1);
}
