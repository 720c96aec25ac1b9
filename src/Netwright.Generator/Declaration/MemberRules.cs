using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Model;

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

    private const string Sample = "!0", Options = "global::Netwright.FitOptions";
    private const string Pairs = "global::System.Collections.Generic.IEnumerable<global::System.ValueTuple<{0}, {1}>>";
    private const string Selectors = $"global::System.Collections.Generic.IEnumerable<{Sample}>, global::System.Func<{Sample}, {{0}}>, global::System.Func<{Sample}, {{1}}>";

    /// <summary>
    /// The members that networks over types get beside those: none for what takes the whole name, else the parameters of each overload in full, where
    /// <c>{0}</c> is the input, <c>{1}</c> the output and <c>!0</c> the method's type parameter.
    /// </summary>
    private static readonly ImmutableDictionary<string, string[]> EmittedTyped = new Dictionary<string, string[]>
    {
        ["Predict"] = ["{0}"],
        ["PredictDetailed"] = ["{0}"],
        ["Pack"] = ["{0}, global::System.Span<float>", Selectors],
        ["Fit"] = [$"{Pairs}, {Options}", $"{Pairs}, {Pairs}, {Options}", $"{Selectors}, {Options}"],
        ["Evaluate"] = [$"{Pairs}, int", $"{Selectors}, int"],
        ["labels"] = [],
    }.ToImmutableDictionary();

    // Tuples as the types that they are: what their elements are called makes no other signature.
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>Whether networks get a member of a name.</summary>
    public static bool IsEmitted(string name, bool isTyped) => Emitted.ContainsKey(name) || (isTyped && EmittedTyped.ContainsKey(name));

    /// <summary>Whether a method is one that networks get, not an overload of the user's own.</summary>
    public static bool IsGeneratedMethod(IMethodSymbol method)
        => (!method.IsStatic || method.Name == "Pack")
            && ((Emitted.TryGetValue(method.Name, out string[]? overloads) && overloads?.Contains(Signature(method)) == true)
                || (method.ContainingType is { } type && Types(type) is { } types && IsGeneratedTyped(method.OriginalDefinition, types)));

    // The compiler puts generated files into a folder of their generator's name.
    private const string GeneratorName = "Netwright.Generator.NetworkGenerator";

    /// <summary>Whether syntax was generated here, which an analyzer sees and the generator does not.</summary>
    public static bool IsGenerated(SyntaxReference reference) => reference.SyntaxTree.FilePath.Contains(GeneratorName);

    /// <summary>Adds the members that collide with generated ones, and the constructors that would leave the network empty.</summary>
    public static void Check(INamedTypeSymbol type, TypedModel? typed, List<Problem> problems, CancellationToken cancellation)
    {
        string[]? types = typed is null ? null : Types(type);
        foreach (ISymbol member in type.GetMembers())
        {
            bool isTaken = member is IMethodSymbol method
                ? (Emitted.TryGetValue(member.Name, out string[]? overloads) && overloads?.Contains(Signature(method)) != false) || (types is not null && IsGeneratedTyped(method, types))
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

    // Input and output of a network over types, or null.
    private static string[]? Types(INamedTypeSymbol network)
        => network.GetAttributes().FirstOrDefault(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute"))?.AttributeClass is { IsGenericType: true, TypeArguments.Length: 2 } typed
            ? [.. typed.TypeArguments.Select(Written)]
            : null;

    // An overload by value is no other to the calls in generated code, which it would take over.
    private static bool IsGeneratedTyped(IMethodSymbol method, string[] types)
        => EmittedTyped.TryGetValue(method.Name, out string[]? overloads) && (overloads.Length == 0 || overloads.Any(overload
            => method.Arity == (overload.Contains(Sample) ? 1 : 0)
                && string.Format(CultureInfo.InvariantCulture, overload, types) == string.Join(", ", method.Parameters.Select(static parameter => Written(parameter.Type)))));

    private static string Written(ITypeSymbol type)
        => string.Concat(type.ToDisplayParts(Full).Select(static part => part.Symbol is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } own ? $"!{own.Ordinal}" : part.ToString()));

    private static string Signature(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')));
}
