namespace Netwright.Generator.Model;

/// <summary>A place in a declaration, as a value: the analyzer finds the syntax for it, the cached model holds none.</summary>
/// <param name="Attribute">The number of the attribute on the class, or -1 for the class itself.</param>
/// <param name="Argument">The name of the attribute's parameter or property, or of the class's member, that is meant; null for the whole attribute, or the class's name.</param>
/// <param name="Element">Which of the values of a params argument is meant, or -1 for all of them.</param>
internal sealed record Site(int Attribute, string? Argument = null, int Element = -1)
{
    /// <summary>The class's name.</summary>
    public static Site Class { get; } = new(-1);
}
