using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Netwright.Generator.Declaration;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics;

/// <summary>Finds the syntax of a <see cref="Site"/>. Where it does not exist, because the code is half-typed, it finds the syntax around it.</summary>
internal sealed class SiteFinder(INamedTypeSymbol type, CancellationToken cancellation)
{
    /// <summary>The attributes of the class, which sites number.</summary>
    public ImmutableArray<AttributeData> Attributes { get; } = type.GetAttributes();

    /// <summary>The place in the source.</summary>
    public Location Locate(Site site)
    {
        if (site.Attribute < 0)
            return site.Argument is { } member && Member(member, site.Element) is { } own ? own : ClassName();

        if (Attribute(site) is not { } attribute)
            return ClassName();

        if (site.Argument is null)
            return attribute.GetLocation();
        if (site.Argument is TypedReader.Input or TypedReader.Output)
            return TypeArgument(attribute, site.Argument == TypedReader.Input ? 0 : 1)?.GetLocation() ?? attribute.GetLocation();

        ImmutableArray<AttributeArgumentSyntax> arguments = Arguments(site);
        if (arguments.Length == 0)
            return attribute.GetLocation();

        return site.Element >= 0 && site.Element < arguments.Length
            ? Value(arguments[site.Element])
            : attribute.SyntaxTree.GetLocation(TextSpan.FromBounds(Value(arguments[0]).SourceSpan.Start, arguments[arguments.Length - 1].Span.End));
    }

    /// <summary>The syntax of a site's attribute, or null where there is none.</summary>
    public AttributeSyntax? Attribute(Site site)
        => site.Attribute >= 0 && site.Attribute < Attributes.Length ? Attributes[site.Attribute].ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax : null;

    /// <summary>The syntax of a site's argument: none where it was not written, several where it is a params array.</summary>
    public ImmutableArray<AttributeArgumentSyntax> Arguments(Site site)
    {
        if (Attribute(site)?.ArgumentList is not { } list)
            return [];

        ImmutableArray<IParameterSymbol> parameters = Attributes[site.Attribute].AttributeConstructor?.Parameters ?? [];
        return [.. list.Arguments.Where((argument, index) => string.Equals(Name(argument, index, parameters), site.Argument, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The syntax of a site's one argument, or null where it was not written or is part of an array.</summary>
    public AttributeArgumentSyntax? Argument(Site site)
    {
        ImmutableArray<AttributeArgumentSyntax> arguments = Arguments(site);
        if (site.Element < 0)
            return arguments.FirstOrDefault();

        AttributeArgumentSyntax? element = arguments.ElementAtOrDefault(site.Element);
        return element?.Expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax ? null : element;
    }

    /// <summary>The declarations of the class that were written by hand.</summary>
    public IEnumerable<TypeDeclarationSyntax> Declarations()
        => type.DeclaringSyntaxReferences
            .Where(static reference => !MemberRules.IsGenerated(reference))
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>();

    /// <summary>A constructor by its number.</summary>
    public ConstructorDeclarationSyntax? Constructor(Site site)
        => site.Element >= 0 && site.Element < type.InstanceConstructors.Length
            ? type.InstanceConstructors[site.Element].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as ConstructorDeclarationSyntax
            : null;

    // Null where the attribute is written by an alias of its type.
    private static TypeSyntax? TypeArgument(AttributeSyntax attribute, int number)
    {
        NameSyntax name = attribute.Name;
        SimpleNameSyntax? simple = name switch { QualifiedNameSyntax qualified => qualified.Right, AliasQualifiedNameSyntax aliased => aliased.Name, _ => name as SimpleNameSyntax };
        return (simple as GenericNameSyntax)?.TypeArgumentList.Arguments.ElementAtOrDefault(number);
    }

    private static string? Name(AttributeArgumentSyntax argument, int index, ImmutableArray<IParameterSymbol> parameters)
    {
        if (argument.NameEquals is { } property)
            return property.Name.Identifier.ValueText;
        if (argument.NameColon is { } named)
            return named.Name.Identifier.ValueText;
        return parameters.Length == 0 ? null : parameters[Math.Min(index, parameters.Length - 1)].Name;
    }

    // `UseBias = false` is underlined as a whole, `units: 0` at the value.
    private static Location Value(AttributeArgumentSyntax argument) => argument.NameColon is null ? argument.GetLocation() : argument.Expression.GetLocation();

    private Location? Member(string name, int element)
    {
        ISymbol? member = element >= 0 && element < type.InstanceConstructors.Length
            ? type.InstanceConstructors[element]
            : type.GetMembers(name).FirstOrDefault(static member => !member.DeclaringSyntaxReferences.Any(MemberRules.IsGenerated));
        return member?.Locations.FirstOrDefault();
    }

    // The declaration that bears the attributes, where there are several.
    private Location ClassName()
    {
        TypeDeclarationSyntax? bearer = Attributes
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .FirstOrDefault(static declaration => declaration is not null);
        return (bearer ?? Declarations().FirstOrDefault())?.Identifier.GetLocation() ?? Location.None;
    }
}
