using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Diagnostics;

namespace Netwright.Generator.Declaration;

/// <summary>What a network's own members must leave free. Overloads of the generated methods are welcome.</summary>
internal static class MemberRules
{
    /// <summary>The members that networks get: null for one that takes the whole name, else the parameters of each overload.</summary>
    private static readonly ImmutableDictionary<string, string[]?> Emitted = new Dictionary<string, string[]?>
    {
        ["InputLength"] = null,
        ["OutputLength"] = null,
        ["ParameterCount"] = null,
        ["Summary"] = null,
        ["Parameters"] = null,
        ["core"] = null,
        ["Predict"] = ["ReadOnlySpan<float>, Span<float>"],
        ["PredictBatch"] = ["ReadOnlySpan<float>, Span<float>"],
        ["Classify"] = ["ReadOnlySpan<float>"],
        ["Fit"] =
        [
            "Dataset<int>, FitOptions", "Dataset<float>, FitOptions", "Dataset<int>, Dataset<int>, FitOptions", "Dataset<float>, Dataset<float>, FitOptions",
            "DataStream<int>, FitOptions", "DataStream<float>, FitOptions", "DataStream<int>, Dataset<int>, FitOptions", "DataStream<float>, Dataset<float>, FitOptions",
        ],
        ["Adapt"] = ["Dataset<int>", "Dataset<float>"],
        ["Evaluate"] = ["Dataset<int>, int", "Dataset<float>, int", "Dataset<int>, IReadOnlyList<Metric>, int", "Dataset<float>, IReadOnlyList<Metric>, int"],
        ["Gradient"] = ["ReadOnlySpan<float>, ReadOnlySpan<int>, Span<float>, int", "ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>, int"],
        ["Save"] = ["string"],
        ["Load"] = ["string"],
    }.ToImmutableDictionary();

    /// <summary>The members that networks over types get beside those: their first parameters, where <c>*</c> is the input and <c>**</c> a sequence of samples, and none for what takes the whole name.</summary>
    private static readonly ImmutableDictionary<string, string[]> EmittedTyped = new Dictionary<string, string[]>
    {
        ["Predict"] = ["*"],
        ["PredictDetailed"] = ["*"],
        ["Pack"] = ["*, Span<float>", "**"],
        ["Fit"] = ["**"],
        ["Evaluate"] = ["**"],
        ["labels"] = [],
    }.ToImmutableDictionary();

    /// <summary>Whether networks get a member of a name.</summary>
    public static bool IsEmitted(string name, bool isTyped) => Emitted.ContainsKey(name) || (isTyped && EmittedTyped.ContainsKey(name));

    /// <summary>Whether a method is one that networks get, not an overload of the user's own.</summary>
    public static bool IsGeneratedMethod(IMethodSymbol method)
        => (!method.IsStatic || method.Name == "Pack")
            && ((Emitted.TryGetValue(method.Name, out string[]? overloads) && overloads?.Contains(Signature(method)) == true)
                || (method.ContainingType?.GetAttributes().FirstOrDefault(static attribute => DeclarationParser.IsOurs(attribute, "NetworkAttribute"))?.AttributeClass is { IsGenericType: true } typed
                    && IsGeneratedTyped(method.OriginalDefinition, TypeNames.Full(typed.TypeArguments[0]))));

    /// <summary>Whether syntax was generated here, which an analyzer sees and the generator does not.</summary>
    public static bool IsGenerated(SyntaxReference reference) => reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName);

    /// <summary>Adds the members that collide with generated ones, and the constructors that would leave the network empty.</summary>
    public static void Check(INamedTypeSymbol type, TypedModel? typed, List<Problem> problems, CancellationToken cancellation)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            bool isTaken = member is IMethodSymbol method
                ? (Emitted.TryGetValue(member.Name, out string[]? overloads) && overloads?.Contains(Signature(method)) != false) || (typed is not null && IsGeneratedTyped(method, typed.Input.Type))
                : IsEmitted(member.Name, typed is not null);
            if (isTaken && IsOwn(member))
                problems.Add(new Problem(Rules.MemberCollides, Site.Class with { Argument = member.Name }, type.Name, member.Name));
        }

        for (int i = 0; i < type.InstanceConstructors.Length; i++)
        {
            IMethodSymbol constructor = type.InstanceConstructors[i];
            if (!IsOwn(constructor) || constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax)
                continue;

            Site site = Site.Class with { Argument = constructor.Name, Element = i };
            if (Signature(constructor) == "int")
                problems.Add(new Problem(Rules.MemberCollides, site, type.Name, $"{type.Name}(int)"));
            else if (syntax.Initializer is not { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword })
                problems.Add(new Problem(Rules.ConstructorSkips, site, type.Name).MendedBy(new Mend("Call the generated constructor", new Edit(EditKind.ChainConstructors, site))));
        }
    }

    private static bool IsOwn(ISymbol member)
        => !member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Length > 0 && !member.DeclaringSyntaxReferences.Any(IsGenerated);

    private static bool IsGeneratedTyped(IMethodSymbol method, string input)
        => EmittedTyped.TryGetValue(method.Name, out string[]? overloads) && (overloads.Length == 0 || (method.Parameters.Length > 0 && overloads.Any(overload => overload switch
        {
            "**" => method.Parameters[0].Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } samples && IsSamples(samples.TypeArguments[0], method, input),
            "*" => method.Parameters.Length == 1 && IsInput(method.Parameters[0], input),
            _ => method.Parameters.Length == 2 && IsInput(method.Parameters[0], input) && Signature(method).EndsWith(", Span<float>", StringComparison.Ordinal),
        })));

    // Pairs, or anything with what is taken of it.
    private static bool IsSamples(ITypeSymbol sample, IMethodSymbol method, string input)
        => sample is ITypeParameterSymbol ? method.Parameters.Length >= 3 : sample is INamedTypeSymbol { IsTupleType: true } pair && TypeNames.Full(pair.TypeArguments[0]) == input;

    private static bool IsInput(IParameterSymbol parameter, string input) => TypeNames.Full(parameter.Type) == input;

    private static string Signature(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')));
}
