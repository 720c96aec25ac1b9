using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Declaration.Members;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration;

/// <summary>What a network's own members must leave free. Overloads of the generated methods are welcome.</summary>
internal static class MemberRules
{
    // The types of a network over types are known only with the network; any will do for the names.
    private static readonly ILookup<string, Member> Untyped = Table(null), Typed = Table(["", ""]);

    // Tuples as the types that they are: what their elements are called makes no other signature.
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>Whether networks get a member of a name.</summary>
    public static bool IsEmitted(string name, bool isTyped) => (isTyped ? Typed : Untyped).Contains(name);

    /// <summary>Whether a method is one that networks get, not an overload of the user's own.</summary>
    public static bool IsGeneratedMethod(IMethodSymbol method)
        => Typed.Contains(method.Name)
            && method.ContainingType is { } type
            && Find(method.OriginalDefinition, Types(type) is { } types ? Table(types) : Untyped) is { Kind: MemberKind.Method } member
            && member.IsStatic == method.IsStatic;

    // The compiler puts generated files into a folder of their generator's name.
    private const string GeneratorName = "Netwright.Generator.NetworkGenerator";

    /// <summary>Whether syntax was generated here, which an analyzer sees and the generator does not.</summary>
    public static bool IsGenerated(SyntaxReference reference) => reference.SyntaxTree.FilePath.Contains(GeneratorName);

    /// <summary>Adds the members that collide with generated ones, and the constructors that would leave the network empty.</summary>
    public static void Check(INamedTypeSymbol type, TypedModel? typed, List<Problem> problems, CancellationToken cancellation)
    {
        ILookup<string, Member> table = typed is null ? Untyped : Table(Types(type));
        foreach (ISymbol member in type.GetMembers())
        {
            bool isTaken = member is IMethodSymbol { MethodKind: not MethodKind.Constructor } method ? Find(method, table) is not null : member is not IMethodSymbol && table.Contains(member.Name);
            if (isTaken && IsOwn(member))
                problems.Add(new Problem(Rules.MemberCollides, Site.Class with { Argument = member.Name }, type.Name, member.Name));
        }

        for (int i = 0; i < type.InstanceConstructors.Length; i++)
        {
            IMethodSymbol constructor = type.InstanceConstructors[i];
            if (!IsOwn(constructor) || constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax)
                continue;

            Site site = Site.Class with { Argument = constructor.Name, Element = i };
            if (Find(constructor, table) is { } generated)
                problems.Add(new Problem(Rules.MemberCollides, site, type.Name, $"{type.Name}({string.Join(", ", generated.Parameters.Select(static parameter => parameter.Type))})"));
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

    // The members by name, for targets of each kind.
    private static ILookup<string, Member> Table(string[]? types)
        => new[] { "int", "float" }.SelectMany(target => MemberTable.Of(new Face("", target, types?[0], types?[1]))).Where(static member => !member.IsHidden).ToLookup(static member => member.Name);

    // What is no method takes the whole name. An overload that differs by `in` alone is no other to the calls in generated code, which it would take over.
    private static Member? Find(IMethodSymbol method, ILookup<string, Member> table)
        => table.Contains(method.Name) ? table[method.Name].FirstOrDefault(member => member.Kind is not (MemberKind.Method or MemberKind.Constructor) || member.Signature == Signature(method)) : null;

    private static string Signature(IMethodSymbol method)
        => $"{method.Name}{(method.Arity == 0 ? "" : $"`{method.Arity}")}({string.Join(", ", method.Parameters.Select(static parameter => Written(parameter.Type)))})";

    private static string Written(ITypeSymbol type) => string.Concat(type.ToDisplayParts(Full).Select(static part
        => part.Symbol is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method, Ordinal: 0 } ? Member.Sample : part.ToString()));
}
