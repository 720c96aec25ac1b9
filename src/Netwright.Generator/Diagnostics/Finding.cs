using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Declaration;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics;

/// <summary>A problem at its place in the source: what the analyzer reports and what the code fixes look up again.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Location">Where the squiggle goes.</param>
/// <param name="Sites">Finds the syntax of a site of the declaration.</param>
internal sealed record Finding(Problem Problem, Location Location, SiteFinder Sites)
{
    /// <summary>All that is wrong with the declaration of a class that bears an attribute of Netwright.</summary>
    public static ImmutableArray<Finding> Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        SiteFinder sites = new(type, cancellation);
        return [.. Problems(type, sites, cancellation).Select(problem => new Finding(problem, sites.Locate(problem.Site), sites))];
    }

    /// <summary>The diagnostic that the compiler shows.</summary>
    public Diagnostic ToDiagnostic()
        => Diagnostic.Create(Rules.Get(Problem.Rule), Location, Problem.Related.Select(Sites.Locate), [.. Problem.Arguments]);

    private static IEnumerable<Problem> Problems(INamedTypeSymbol type, SiteFinder sites, CancellationToken cancellation)
    {
        ImmutableArray<AttributeData> attributes = sites.Attributes;
        if (!attributes.Any(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute")))
            return Orphans(attributes);

        NetworkModel network = DeclarationParser.Parse(type, cancellation);

        // While the name of an attribute is being typed, the declaration may lack just that attribute, so only problems of the class itself are reported.
        if (attributes.Any(static attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error }))
            return network.Problems.Where(static problem => problem.Site.Attribute < 0);

        Inference inference = Inference.Run(network);
        return [.. inference.Problems, .. UnseenConstants.Check(type, network, inference, sites), .. PlanRules.Check(network, inference, attributes)];
    }

    // Layers, losses and optimizers on a class without [Network]: one squiggle is enough.
    private static IEnumerable<Problem> Orphans(ImmutableArray<AttributeData> attributes)
    {
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].AttributeClass is not { } kind || !OwnTypes.IsOurs(kind) || !DeclarationParser.BelongsToNetwork(kind.Name))
                continue;

            Site site = new(i);
            yield return new Problem(Rules.NotANetwork, site, kind.Name.Replace(nameof(Attribute), ""))
                .MendedBy(new Mend("Add [Network]", new Edit(EditKind.InsertBefore, site, "Network")));
            yield break;
        }
    }
}
