using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Diagnostics;

/// <summary>
/// Arguments that stand on generated code: <c>[Network(Encoder.OutputLength)]</c>. The generator does not see generated code, so it emits the throwing members of
/// an invalid network. The compiler sees everything and reports nothing: without this rule the network would fail only when it runs.
/// </summary>
internal static class UnseenConstants
{
    /// <summary>The problems of a network: its suspect arguments where it was generated as an invalid one and is valid now.</summary>
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, NetworkModel network, Inference inference, SiteFinder sites)
    {
        bool wasInvalid = type.DeclaringSyntaxReferences.Any(MemberRules.IsGenerated) && type.GetMembers("core").IsEmpty;
        if (!wasInvalid || !inference.IsValid(network))
            return [];

        // Where no argument is suspect, the input type of a typed network is: another generator may have written its members.
        List<Problem> suspects = [.. Suspects(sites)];
        return suspects.Count == 0 && network.Typed is { } typed
            ? [new Problem(Rules.UnseenConstant, network.Site with { Argument = TypedReader.Input }, typed.Input.Name, "its members by hand")]
            : suspects;
    }

    private static IEnumerable<Problem> Suspects(SiteFinder sites)
    {
        for (int i = 0; i < sites.Attributes.Length; i++)
        {
            AttributeData attribute = sites.Attributes[i];
            if (attribute.AttributeClass is not { } kind || !OwnTypes.IsOurs(kind))
                continue;

            foreach ((Site site, object value) in Values(attribute, i))
            {
                if (sites.Argument(site) is { } argument && argument.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any())
                {
                    string text = Literal.Text(value);
                    yield return new Problem(Rules.UnseenConstant, site, argument.Expression, text).MendedBy(new Mend($"Write {text}", new Edit(EditKind.SetArgument, site, text)));
                }
            }
        }
    }

    // Only numbers: members of enumerations are never generated, and a text can only be a layer's name.
    private static IEnumerable<(Site Site, object Value)> Values(AttributeData attribute, int number)
    {
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? [];
        IEnumerable<(Site Site, TypedConstant Constant)> all =
        [
            .. attribute.ConstructorArguments.Select((constant, index) => (new Site(number, parameters[index].Name), constant)),
            .. attribute.NamedArguments.Select(named => (new Site(number, named.Key), named.Value)),
        ];
        return all
            .SelectMany(static argument => argument.Constant.Kind == TypedConstantKind.Array && !argument.Constant.IsNull
                ? argument.Constant.Values.Select((constant, element) => (Site: argument.Site with { Element = element }, Constant: constant))
                : [argument])
            .Where(static argument => argument.Constant is { Kind: TypedConstantKind.Primitive, Value: int or long or double })
            .Select(static argument => (argument.Site, argument.Constant.Value!));
    }
}
