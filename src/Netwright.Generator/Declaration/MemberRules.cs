using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        ["Fit"] = ["Dataset<int>, FitOptions", "Dataset<float>, FitOptions", "Dataset<int>, Dataset<int>, FitOptions", "Dataset<float>, Dataset<float>, FitOptions"],
        ["Adapt"] = ["Dataset<int>", "Dataset<float>"],
        ["Evaluate"] = ["Dataset<int>, int", "Dataset<float>, int", "Dataset<int>, IReadOnlyList<Metric>, int", "Dataset<float>, IReadOnlyList<Metric>, int"],
        ["Gradient"] = ["ReadOnlySpan<float>, ReadOnlySpan<int>, Span<float>, int", "ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>, int"],
        ["Save"] = ["string"],
        ["Load"] = ["string"],
    }.ToImmutableDictionary();

    /// <summary>Whether networks get a member of a name.</summary>
    public static bool IsEmitted(string name) => Emitted.ContainsKey(name);

    /// <summary>Whether a method is one that networks get, not an overload of the user's own.</summary>
    public static bool IsGeneratedMethod(IMethodSymbol method)
        => !method.IsStatic && Emitted.TryGetValue(method.Name, out string[]? overloads) && overloads?.Contains(Signature(method)) == true;

    /// <summary>Whether syntax was generated here, which an analyzer sees and the generator does not.</summary>
    public static bool IsGenerated(SyntaxReference reference) => reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName);

    /// <summary>Adds the members that collide with generated ones, and the constructors that would leave the network empty.</summary>
    public static void Check(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellation)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (IsOwn(member) && Emitted.TryGetValue(member.Name, out string[]? overloads) && (member is not IMethodSymbol method || overloads?.Contains(Signature(method)) != false))
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

    private static string Signature(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?')));
}
