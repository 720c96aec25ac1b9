using Microsoft.CodeAnalysis;
using Netwright.Generator.Text;

namespace Netwright.Generator.Model;

/// <summary>Something wrong in a declaration.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Site">Where the squiggle goes.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record Problem(string Rule, Site Site, EquatableArray<string> Arguments)
{
    public Problem(DiagnosticDescriptor rule, Site site, params object[] arguments)
        : this(rule.Id, site, new EquatableArray<string>(arguments.Select(Literal.Text)))
    {
    }

    /// <summary>Places that explain it, such as the layer that made a shape.</summary>
    public EquatableArray<Site> Related { get; init; }

    /// <summary>What would mend it, the likeliest first.</summary>
    public EquatableArray<Mend> Mends { get; init; }

    /// <summary>The same with places that explain it.</summary>
    public Problem About(params IEnumerable<Site> related) => this with { Related = new EquatableArray<Site>(related) };

    /// <summary>The same with ways to mend it.</summary>
    public Problem MendedBy(params IEnumerable<Mend> mends) => this with { Mends = new EquatableArray<Mend>(mends) };
}
