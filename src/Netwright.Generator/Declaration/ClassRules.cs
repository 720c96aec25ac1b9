using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration;

/// <summary>Which classes can be networks.</summary>
internal static class ClassRules
{
    /// <summary>Adds what is wrong with the class, and says whether members can be added to it.</summary>
    public static bool Check(INamedTypeSymbol type, TypedModel? typed, ImmutableArray<AttributeData> attributes, List<Problem> problems, CancellationToken cancellation)
    {
        int before = problems.Count;
        if (Obstacle(type, typed is not null) is { } obstacle)
            problems.Add(new Problem(Rules.ClassKind, Site.Class, type.Name, obstacle) { Mends = new EquatableArray<Mend>(Modifier(type)) });
        else
            CheckPartial(type, problems, cancellation);

        bool canExtend = problems.Count == before;
        if (canExtend)
            MemberRules.Check(type, typed, problems, cancellation);
        CheckSpread(attributes, problems, cancellation);
        return canExtend;
    }

    /// <summary>The types around a class, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
        => type.ContainingType is { } container ? Containers(container).Append(container) : [];

    /// <summary>The keyword that declares a type.</summary>
    public static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static string? Obstacle(INamedTypeSymbol type, bool isTyped)
    {
        if (type.IsStatic)
            return "it is static, and a network is an object with parameters of its own";
        if (type.IsAbstract)
            return "it is abstract";
        if (type.IsRecord)
            return "it is a record, and two networks are not equal because their fields are";
        if (type.IsGenericType)
            return type.TypeParameters.Length > 0 ? "it is generic" : "a type around it is generic";
        if (type.IsFileLocal || Containers(type).Any(static container => container.IsFileLocal))
            return "it is file-local, and the generated part stands in another file";
        if (MemberRules.IsEmitted(type.Name, isTyped))
            return $"every network gets a member '{type.Name}', and a member cannot have its class's name";
        if (type.InstanceConstructors.Any(static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax)))
            return "it has a primary constructor, which the generated constructor cannot call";
        if (type.BaseType is not { TypeKind: TypeKind.Class } parent)
            return null;

        // Of several, the compiler takes the one without parameters.
        IMethodSymbol? called = parent.InstanceConstructors.Where(IsPlain).OrderBy(static constructor => constructor.Parameters.Length).FirstOrDefault();
        return called is null ? $"its base class '{parent.Name}' has no constructor without parameters, which the generated one could call"
            : TypeNames.IsObsolete(called) ? $"the constructor of its base class '{parent.Name}' without parameters is obsolete, so that the generated one may not call it"
            : null;
    }

    private static bool IsPlain(IMethodSymbol constructor)
        => constructor.DeclaredAccessibility != Accessibility.Private && constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams);

    private static IEnumerable<Mend> Modifier(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            yield return new Mend("Remove 'static'", new Edit(EditKind.RemoveModifier, Site.Class, "static"));
        else if (type.IsAbstract)
            yield return new Mend("Remove 'abstract'", new Edit(EditKind.RemoveModifier, Site.Class, "abstract"));
        else if (type is { IsGenericType: false, IsFileLocal: true })
            yield return new Mend("Remove 'file'", new Edit(EditKind.RemoveModifier, Site.Class, "file"));
    }

    private static void CheckPartial(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellation)
    {
        Mend mend = new("Make it partial", new Edit(EditKind.MakePartial, Site.Class));
        if (!IsPartial(type, cancellation))
            problems.Add(new Problem(Rules.NotPartial, Site.Class, type.Name).MendedBy(mend));

        foreach (INamedTypeSymbol container in Containers(type))
        {
            if (!IsPartial(container, cancellation))
                problems.Add(new Problem(Rules.ContainerNotPartial, Site.Class, type.Name, container.Name).MendedBy(mend));
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is not BaseTypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // The order of attributes on several declarations is that of the files in the compilation: no order to build on.
    private static void CheckSpread(ImmutableArray<AttributeData> attributes, List<Problem> problems, CancellationToken cancellation)
    {
        (SyntaxNode Declaration, Site Site)? first = null;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].AttributeClass is not { } kind || !OwnTypes.IsOurs(kind) || !LayerTable.ByAttribute.ContainsKey(kind.Name))
                continue;

            if (attributes[i].ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } here)
                continue;

            first ??= (here, new Site(i));
            if (first.Value.Declaration != here)
            {
                problems.Add(new Problem(Rules.LayersSpread, new Site(i)).About(first.Value.Site));
                return;
            }
        }
    }
}
