using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <summary>Which types are the library's own.</summary>
internal static class OwnTypes
{
    /// <summary>Whether a type stands in the namespace Netwright itself.</summary>
    public static bool IsOurs(INamedTypeSymbol type)
        => type is { ContainingType: null, ContainingNamespace: { Name: "Netwright", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether an attribute is the one of ours with a name.</summary>
    public static bool IsOurs(AttributeData attribute, string name) => attribute.AttributeClass is { } kind && kind.Name == name && IsOurs(kind);
}
