using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>Which classes can be networks.</summary>
internal static class ClassRules
{
    /// <summary>The members that every network gets, and those of networks with a loss or a categorical head.</summary>
    private static readonly ImmutableHashSet<string> Emitted =
    [
        "InputLength", "OutputLength", "ParameterCount", "Summary", "Parameters", "Predict", "PredictBatch", "Save", "Load",
        "Classify", "Fit", "Evaluate", "Gradient", "core",
    ];

    /// <summary>Adds what is wrong with the class, and says whether members can be added to it.</summary>
    public static bool Check(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, List<Problem> problems, CancellationToken cancellation)
    {
        int before = problems.Count;
        if (!IsPartial(type, cancellation))
            problems.Add(new Problem(Rules.NotPartial, Site.Class, type.Name));

        foreach (INamedTypeSymbol container in Containers(type))
        {
            if (!IsPartial(container, cancellation))
                problems.Add(new Problem(Rules.ContainerNotPartial, Site.Class, type.Name, container.Name) { Fix = container.Name });
        }

        if (Obstacle(type) is { } obstacle)
            problems.Add(new Problem(Rules.ClassKind, Site.Class, type.Name, obstacle));

        bool canExtend = problems.Count == before;
        foreach (ISymbol member in type.GetMembers().Where(static member => !member.IsImplicitlyDeclared && Emitted.Contains(member.Name)))
            problems.Add(new Problem(Rules.MemberCollides, Site.Class, type.Name, member.Name));
        if (type.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_Int32))
            problems.Add(new Problem(Rules.MemberCollides, Site.Class, type.Name, $"{type.Name}(int)"));

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

    private static string? Obstacle(INamedTypeSymbol type)
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
        if (Emitted.Contains(type.Name))
            return "its name is that of a member which networks get";
        return type.InstanceConstructors.Any(static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax))
            ? "it has a primary constructor, which the generated constructor cannot call"
            : null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is not BaseTypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // The order of attributes on several declarations is that of the files in the compilation: no order to build on.
    private static void CheckSpread(ImmutableArray<AttributeData> attributes, List<Problem> problems, CancellationToken cancellation)
    {
        SyntaxNode? declaration = null;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].AttributeClass is not { } kind || !DeclarationParser.IsOurs(kind) || !LayerTable.ByAttribute.ContainsKey(kind.Name))
                continue;

            if (attributes[i].ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } here)
                continue;

            declaration ??= here;
            if (declaration != here)
            {
                problems.Add(new Problem(Rules.LayersSpread, new Site(i)));
                return;
            }
        }
    }
}
