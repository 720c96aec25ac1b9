using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Reads the type that a typed network answers with.</summary>
internal static class OutputReader
{
    private const string WhatCan = "an enum, bool, float, double, or a record of those two";

    /// <summary>Reads a type; null where it can be no output, which is then a problem.</summary>
    public static OutputModel? Read(ITypeSymbol type, Site site, List<Problem> problems) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => Plain(OutputKind.Bool, type),
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => Plain(OutputKind.Number, type),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } kind => ReadEnum(kind, site, problems),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } record when !TypeNames.IsSystem(record) => ReadRecord(record, site, problems),
        _ => Refuse(type, $"the network can answer with {WhatCan}", site, problems),
    };

    private static OutputModel Plain(OutputKind kind, ITypeSymbol type) => new(kind, TypeNames.Short(type), TypeNames.Full(type), default);

    private static OutputModel? ReadEnum(INamedTypeSymbol kind, Site site, List<Problem> problems)
    {
        List<(decimal Value, Choice Choice)> members = [.. FeatureReader.Choices(kind).Select(static member => (Convert.ToDecimal(member.Value), member.Choice)).OrderBy(static member => member.Item1)];
        string? wrong = null;
        if (members.Count == 0)
            wrong = "has no members, of which each would be a class";
        else if (members.GroupBy(static member => member.Value).FirstOrDefault(static same => same.Count() > 1) is { } twice)
            wrong = $"has two members of the value {Literal.Text(twice.Key)}, {string.Join(" and ", twice.Take(2).Select(static member => member.Choice.Name))}";
        else if (Gap(members) is { } at)
            wrong = $"does not count from 0 on without a gap: {members[at].Choice.Name} is {Literal.Text(members[at].Value)} where {at} is due";

        if (wrong is null)
            return new OutputModel(OutputKind.Enum, TypeNames.Short(kind), TypeNames.Full(kind), new EquatableArray<Choice>(members.Select(static member => member.Choice)));

        problems.Add(new Problem(Rules.EnumValues, site, TypeNames.Short(kind), wrong));
        return null;
    }

    private static int? Gap(List<(decimal Value, Choice Choice)> members)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (members[i].Value != i)
                return i;
        }

        return null;
    }

    private static OutputModel? ReadRecord(INamedTypeSymbol type, Site site, List<Problem> problems)
    {
        List<ISymbol> readable = [.. InputReader.Readable(type).Where(static member => InputReader.IsPublic(member) && !TypeNames.IsObsolete(member))];
        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public && !TypeNames.IsObsolete(constructor))];
        IMethodSymbol? constructor = constructors
            .Where(constructor => constructor.Parameters.Length > 0 && constructor.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In && readable.Exists(member => member.Name == parameter.Name)))
            .OrderByDescending(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();
        if (constructor is not null && readable.Find(member => IsSet(member) && !constructor.Parameters.Any(parameter => parameter.Name == member.Name)) is { } left)
            return Refuse(type, $"it is made without its member '{left.Name}'; put that among the others in the record's brackets", site, problems);

        if (constructor is null && !Array.Exists(constructors, static constructor => constructor.Parameters.IsEmpty))
            return Refuse(type, "it can be made neither from all of its values nor from none; make it a record such as 'record struct Position(float X, float Y)'", site, problems);

        List<(string Name, ITypeSymbol Type)> members = constructor is not null
            ? [.. constructor.Parameters.Select(static parameter => (parameter.Name, parameter.Type))]
            : [.. readable.Where(IsSet)
                .Select(static member => (member.Name, member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type))];
        if (members.Count == 0)
            return Refuse(type, "it has no members that can be set", site, problems);

        if (Required(type, constructor).FirstOrDefault(required => constructor is not null || !members.Exists(member => member.Name == required.Name)) is { } demand)
            return Refuse(type, $"it cannot be made without its member '{demand.Name}', which is required, and which the network cannot set", site, problems);

        if (members.FirstOrDefault(static member => member.Type.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double)) is { Name: { } name, Type: { } odd })
        {
            string more = odd.TypeKind == TypeKind.Enum || odd.SpecialType == SpecialType.System_Boolean ? " A network has one head: make it a network of its own." : "";
            return Refuse(type, $"its member '{name}' is {TypeNames.Short(odd)}, and the values of a record are float or double.{more}", site, problems);
        }

        return new OutputModel(
            OutputKind.Record,
            TypeNames.Short(type),
            TypeNames.Full(type),
            new EquatableArray<Choice>(members.Select(static member => new Choice(member.Name, TypeNames.Identifier(member.Name)))))
        {
            IsConstructed = constructor is not null,
            IsReference = type.IsReferenceType,
        };
    }

    // The members that an initializer has to set, unless the constructor says that it does.
    private static IEnumerable<ISymbol> Required(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        if (constructor?.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute") == true)
            return [];

        IEnumerable<ISymbol> own = type.GetMembers().Where(static member => member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true });
        return type.BaseType is { } parent ? own.Concat(Required(parent, constructor)) : own;
    }

    private static bool IsSet(ISymbol member) => member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public };

    private static OutputModel? Refuse(ITypeSymbol type, string reason, Site site, List<Problem> problems)
    {
        problems.Add(new Problem(Rules.OutputType, site, TypeNames.Short(type), reason));
        return null;
    }
}
