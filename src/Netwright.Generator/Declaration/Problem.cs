namespace Netwright.Generator.Declaration;

/// <summary>Something wrong in a declaration.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Site">Where the squiggle goes.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
/// <param name="Related">Places that explain it, such as the layer that made a shape.</param>
/// <param name="Fix">What the code fix needs to know, or null.</param>
internal sealed record Problem(string Rule, Site Site, EquatableArray<string> Arguments, EquatableArray<Site> Related, string? Fix)
{
    public Problem(string rule, Site site, params object[] arguments)
        : this(rule, site, new EquatableArray<string>(arguments.Select(Emission.Literal.Text)), default, null)
    {
    }
}
