using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Diagnostics that know which expression would be right, and where: what the code fix of call sites puts there.</summary>
internal static class Replacement
{
    private const string Key = "Replacement";

    /// <summary>A diagnostic with its mend.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wrong">What is underlined.</param>
    /// <param name="place">The expression that would be replaced.</param>
    /// <param name="better">The one that would stand there.</param>
    /// <param name="arguments">Those of the message.</param>
    public static Diagnostic Propose(DiagnosticDescriptor rule, SyntaxNode wrong, SyntaxNode place, string better, params object[] arguments)
        => Diagnostic.Create(rule, wrong.GetLocation(), [place.GetLocation()], ImmutableDictionary<string, string?>.Empty.Add(Key, better), arguments);

    /// <summary>The place and the better expression of a diagnostic; null where it has none.</summary>
    public static (Location Place, string Better)? Of(Diagnostic diagnostic)
        => diagnostic.AdditionalLocations.Count > 0 && diagnostic.Properties.TryGetValue(Key, out string? better) && better is not null ? (diagnostic.AdditionalLocations[0], better) : null;
}
