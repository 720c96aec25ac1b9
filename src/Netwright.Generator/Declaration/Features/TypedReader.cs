using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Reads the two types of <c>[Network&lt;TInput, TOutput&gt;]</c>.</summary>
internal static class TypedReader
{
    /// <summary>The arguments of the attribute as places.</summary>
    public const string Input = "TInput", Output = "TOutput";

    /// <summary>Reads them; null where one is still to be typed.</summary>
    public static TypedModel? Read(INamedTypeSymbol attribute, INamedTypeSymbol network, Site site, List<Problem> problems, out bool incomplete, CancellationToken cancellation)
    {
        incomplete = false;
        ImmutableArray<ITypeSymbol> types = attribute.TypeArguments;
        if (types.Length != 2 || types.Any(IsUnknown))
        {
            incomplete = true;
            return null;
        }

        Site input = site with { Argument = Input }, output = site with { Argument = Output };
        string? accessibility = Least(CheckAccess(types[0], network, input, problems), CheckAccess(types[1], network, output, problems));
        InputModel? samples = null;
        if (TypeNames.Obstacle(types[0], network) is { } unnamed)
        {
            problems.Add(new Problem(Rules.NotAFeature, input, TypeNames.Short(types[0]), unnamed));
            accessibility = null;
        }
        else if (types[0] is INamedTypeSymbol record && new FeatureReader(network, input, problems).IsNested(record))
        {
            InputReader reader = new(network, input, problems, cancellation);
            samples = reader.Read(record);
            incomplete = reader.Incomplete;
        }
        else
        {
            problems.Add(new Problem(Rules.NoFeatures, input, TypeNames.Short(types[0])));
        }

        OutputModel? answers = null;
        if (TypeNames.Obstacle(types[1], network) is { } obstacle)
        {
            problems.Add(new Problem(Rules.OutputType, output, TypeNames.Short(types[1]), obstacle));
            accessibility = null;
        }
        else
        {
            answers = OutputReader.Read(types[1], output, problems);
        }

        return new TypedModel(samples ?? new InputModel(TypeNames.Short(types[0]), TypeNames.Full(types[0]), types[0].IsReferenceType, default, default), answers)
        {
            Accessibility = accessibility,
            OutputType = TypeNames.Full(types[1]),
        };
    }

    private static bool IsUnknown(ITypeSymbol type)
        => type.TypeKind is TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.TypeParameter or TypeKind.Dynamic || type.IsRefLikeType || type.SpecialType == SpecialType.System_Void
            || type.IsStatic || !TypeNames.IsNamed(type) || (type is INamedTypeSymbol generic && (generic.IsUnboundGenericType || generic.TypeArguments.Any(IsUnknown))) || (type is IArrayTypeSymbol array && IsUnknown(array.ElementType));

    private static string? CheckAccess(ITypeSymbol type, INamedTypeSymbol network, Site site, List<Problem> problems)
    {
        string? accessibility = TypeNames.Accessibility(type, network);
        if (accessibility != "public")
            problems.Add(new Problem(Rules.TypeAccess, site, TypeNames.Short(type), network.Name));
        return accessibility;
    }

    private static string? Least(string? one, string? other) => one is null || other is null ? null : one == "public" ? other : one;
}
