using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Types as generated code and as messages write them, and from where they can be seen.</summary>
internal static class TypeNames
{
    // The public key tokens of the framework's assemblies: System.Runtime's, netstandard's, System.Private.CoreLib's and mscorlib's.
    private static readonly string[] FrameworkKeys = ["b03f5f7f11d50a3a", "cc7b13ffcd2ddd51", "7cec85d7bea7798e", "b77a5c561934e089"];

    /// <summary>A type in full, as C#.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A type as messages write it.</summary>
    public static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>A member's name as C# needs it written.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>Whether all names are typed that code needs to speak of a type.</summary>
    public static bool IsNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsNamed(array.ElementType),
        INamedTypeSymbol named => HasName(named) && named.TypeArguments.All(IsNamed),
        _ => true,
    };

    /// <summary>Whether the names of a symbol and of all around it are typed.</summary>
    public static bool HasName(ISymbol symbol) => symbol is INamespaceSymbol { IsGlobalNamespace: true } || (symbol.Name.Length > 0 && (symbol.ContainingSymbol is not { } around || HasName(around)));

    /// <summary>Whether a type stands in the namespace System itself, which is all that the compiler asks of the attributes that it knows.</summary>
    public static bool IsInSystem(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type is the framework's own, in the namespace System itself. Users may declare types in that namespace too.</summary>
    public static bool IsSystem(ITypeSymbol type) => IsInSystem(type) && IsOfFramework(type);

    /// <summary>Whether a type is the framework's own.</summary>
    public static bool IsOfFramework(ITypeSymbol type)
        => type.DeclaringSyntaxReferences.IsEmpty && type.ContainingAssembly is { } assembly && FrameworkKeys.Contains(string.Concat(assembly.Identity.PublicKeyToken.Select(static part => $"{part:x2}")));

    /// <summary>Whether the compiler refuses code that names something.</summary>
    public static bool IsObsolete(ISymbol symbol)
        => symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "ObsoleteAttribute" } obsolete && IsInSystem(obsolete) && attribute.ConstructorArguments.Any(static argument => argument.Value is true))
            || symbol is IPropertySymbol { GetMethod: { } getter } && IsObsolete(getter);

    /// <summary>Why generated code cannot name a type, or null where it can.</summary>
    public static string? Obstacle(ITypeSymbol type, INamedTypeSymbol network)
    {
        foreach (ITypeSymbol argument in (type as INamedTypeSymbol)?.TypeArguments ?? [])
        {
            if (Obstacle(argument, network) is { } obstacle)
                return obstacle;
        }

        if (type.ContainingType is { } around && Obstacle(around, network) is { } outer)
            return outer;
        if (IsObsolete(type))
            return $"'{Short(type)}' is obsolete, so that the network may not name it; take another type";

        return Alias(type, network) is { } alias
            ? $"'{Short(type)}' is of an assembly that is referenced by the alias '{alias}' alone, and the network names types by 'global'; give the reference that alias too"
            : null;
    }

    // The first alias of a type's assembly where 'global' is none of them.
    private static string? Alias(ITypeSymbol type, INamedTypeSymbol network)
        => type.ContainingAssembly is { } assembly && (network.ContainingAssembly as ISourceAssemblySymbol)?.Compilation.GetMetadataReference(assembly) is { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
            && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)
                ? aliases[0]
                : null;

    /// <summary>Where members of a network that speak of a type can be seen at most: <c>public</c> for as far as the network, <c>internal</c>, or null for nowhere.</summary>
    public static string? Accessibility(ITypeSymbol type, INamedTypeSymbol network)
    {
        string? least = "public";
        foreach (ITypeSymbol argument in (type as INamedTypeSymbol)?.TypeArguments ?? [])
            least = Accessibility(argument, network) is { } own && least is not null ? (own == "public" ? least : own) : null;
        for (ITypeSymbol? part = type; part is not null && least is not null; part = part.ContainingType)
        {
            if (part is INamedTypeSymbol { IsFileLocal: true })
                least = null;
            else if (part.DeclaredAccessibility is Microsoft.CodeAnalysis.Accessibility.Internal)
                least = IsInternal(network) ? least : "internal";
            else if (part.DeclaredAccessibility is not (Microsoft.CodeAnalysis.Accessibility.Public or Microsoft.CodeAnalysis.Accessibility.NotApplicable))
                least = IsWithin(network, part) ? least : null;
        }

        return least;
    }

    private static bool IsInternal(INamedTypeSymbol type)
        => type.DeclaredAccessibility is Microsoft.CodeAnalysis.Accessibility.Internal or Microsoft.CodeAnalysis.Accessibility.Private or Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal
            || (type.ContainingType is { } container && IsInternal(container));

    // A network within the type that hides it, and hidden there as well.
    private static bool IsWithin(INamedTypeSymbol network, ITypeSymbol hidden)
    {
        for (INamedTypeSymbol part = network; part.ContainingType is { } container; part = container)
        {
            if (SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, hidden.ContainingType?.OriginalDefinition))
                return part.DeclaredAccessibility == hidden.DeclaredAccessibility || part.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Private;
        }

        return false;
    }
}
