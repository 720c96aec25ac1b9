using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Diagnostics that carry the right expression and its place, for the code fix of call sites.</summary>
internal static class Replacement
{
    private const string Key = "Replacement";

    /// <summary>Makes a diagnostic with a replacement.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wrong">What is underlined.</param>
    /// <param name="place">The expression that would be replaced.</param>
    /// <param name="better">The expression that would replace it.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public static Diagnostic Propose(DiagnosticDescriptor rule, SyntaxNode wrong, SyntaxNode place, string better, params object[] arguments)
        => Diagnostic.Create(rule, wrong.GetLocation(), [place.GetLocation()], ImmutableDictionary<string, string?>.Empty.Add(Key, better), arguments);

    /// <summary>The place and the better expression of a diagnostic; null where it has none.</summary>
    public static (Location Place, string Better)? Of(Diagnostic diagnostic)
        => diagnostic.AdditionalLocations.Count > 0 && diagnostic.Properties.TryGetValue(Key, out string? better) && better is not null ? (diagnostic.AdditionalLocations[0], better) : null;
}
