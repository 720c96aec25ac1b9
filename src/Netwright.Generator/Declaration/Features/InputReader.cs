using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Reads the type of a typed network's samples, member by member.</summary>
internal sealed class InputReader(INamedTypeSymbol network, Site site, List<Problem> problems, CancellationToken cancellation)
{
    // With more members the packing would be longer than what the JIT optimizes. An array gives any number of features in a loop.
    private const int MostMembers = 1024;

    // A generic type can hold itself with ever longer type arguments, so that no type comes twice.
    private const int MostLevels = 32;

    private readonly FeatureReader features = new(network, site, problems);
    private readonly List<InputMember> members = [];
    private readonly List<InputReference> references = [];
    private string root = "";
    private int visited;
    private bool isOver;
    private bool isIncomplete;

    /// <summary>Whether something could not be read, which the compiler reports.</summary>
    public bool Incomplete => isIncomplete || features.Incomplete;

    /// <summary>Reads a type.</summary>
    public InputModel Read(INamedTypeSymbol type)
    {
        root = type.Name;
        int before = problems.Count;
        Visit(type, "", "sample", [type]);
        if (members.Count == 0 && problems.Count == before && !Incomplete)
            problems.Add(new Problem(Rules.NoFeatures, site, TypeNames.Short(type)));
        return new InputModel(TypeNames.Short(type), TypeNames.Full(type), type.IsReferenceType, new EquatableArray<InputMember>(members), new EquatableArray<InputReference>(references));
    }

    /// <summary>The public fields and properties of a type that can be read, those of its base first, in the order of the source.</summary>
    public static IEnumerable<ISymbol> Readable(INamedTypeSymbol type)
        => Own(type)
            .GroupBy(static member => member.Name)
            .Select(static same => same.Last());

    private static IEnumerable<ISymbol> Own(INamedTypeSymbol type)
        => (type.BaseType is { SpecialType: SpecialType.None } parent ? Own(parent) : [])
            .Concat(InOrder(type.GetMembers().Where(static member => !member.IsStatic && member.Name.Length > 0 && member switch
            {
                IFieldSymbol field => !field.IsImplicitlyDeclared,
                IPropertySymbol property => property is { IsIndexer: false, GetMethod: not null } && property.Name != "EqualityContract",
                _ => false,
            })));

    // A record's own properties stand before what its body declares; elsewhere the compiler keeps the order.
    private static IEnumerable<ISymbol> InOrder(IEnumerable<ISymbol> members)
    {
        List<ISymbol> all = [.. members];
        List<SyntaxTree?> files = [.. all.Select(static member => member.Locations.FirstOrDefault()?.SourceTree).Distinct()];
        return all.OrderBy(member => files.IndexOf(member.Locations.FirstOrDefault()?.SourceTree)).ThenBy(static member => member.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);
    }

    private void Visit(INamedTypeSymbol type, string path, string value, ImmutableArray<ITypeSymbol> around)
    {
        foreach (ISymbol member in Readable(type))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isOver)
                return;

            FeatureSettings settings = FeatureSettings.Of(member);
            if (settings.Has("Ignore"))
                continue;

            ITypeSymbol kind = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
            string ownPath = $"{path}{member.Name}", ownValue = $"{value}.{TypeNames.Identifier(member.Name)}", title = $"{root}.{ownPath}";
            if (!IsPublic(member))
            {
                if (settings.Names.Any())
                    problems.Add(new Problem(Rules.NotAFeature, site, title, "it is not public, so that the network cannot read it; make it public, or take its attributes away"));
                continue;
            }

            if (TypeNames.IsObsolete(member))
            {
                problems.Add(new Problem(Rules.NotAFeature, site, title, "it is obsolete, so that the network may not read it; leave it out with [Ignore]"));
                continue;
            }

            if (kind.TypeKind == TypeKind.Error || !TypeNames.IsNamed(kind))
            {
                isIncomplete = true;
                continue;
            }

            if (++visited > MostMembers)
            {
                isOver = true;
                problems.Add(new Problem(Rules.NotAFeature, site, title, $"it comes after {MostMembers} others, and no input has more members; put numbers of one kind into an array with [FixedLength]"));
                return;
            }

            if (features.IsNested(kind))
                VisitNested((INamedTypeSymbol)kind, settings, ownPath, ownValue, title, around);
            else if (features.Read(kind, settings, title) is { } feature)
                members.Add(new InputMember(ownPath, ownValue, feature));
        }
    }

    private void VisitNested(INamedTypeSymbol type, FeatureSettings settings, string path, string value, string title, ImmutableArray<ITypeSymbol> around)
    {
        if (around.Length > MostLevels || around.Any(outer => SymbolEqualityComparer.Default.Equals(outer, type)))
        {
            isOver = true;
            problems.Add(new Problem(Rules.FeatureCycle, site, title, TypeNames.Short(type)));
            return;
        }

        if (type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            problems.Add(new Problem(Rules.NotAFeature, site, title, "it can be null, and its features are needed; make it one that cannot, or leave it out with [Ignore]"));
            return;
        }

        if (!features.Takes(settings, title, "a type with members of its own", []))
            return;

        if (type.IsReferenceType)
            references.Add(new InputReference(path, value));
        Visit(type, $"{path}.", value, around.Add(type));
    }

    /// <summary>Whether anybody may read a member.</summary>
    public static bool IsPublic(ISymbol member)
        => member.DeclaredAccessibility == Accessibility.Public && (member as IPropertySymbol)?.GetMethod?.DeclaredAccessibility is null or Accessibility.Public;
}
