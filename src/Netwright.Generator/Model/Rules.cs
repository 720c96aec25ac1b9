using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <summary>Every rule: its id, severity, title and message, a file for each group of them. The help page is docs/diagnostics/ID.md.</summary>
internal static partial class Rules
{
    // Without it, the runtime would make the rules only when the first of them is read, and the table could be asked while it is empty.
    static Rules()
    {
    }

    /// <summary>All rules in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => Registry.Table.Values;

    /// <summary>The rules about declarations.</summary>
    public static IEnumerable<DiagnosticDescriptor> Declared => All.Where(static rule => rule.Id[2] != '3' && rule != OldLanguage);

    /// <summary>The rules about uses of networks.</summary>
    public static IEnumerable<DiagnosticDescriptor> Called => All.Where(static rule => rule.Id[2] == '3');

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Get(string id) => Registry.Table[id];

    /// <summary>Whether a rule is an error, so that no code is generated for a network that breaks it.</summary>
    public static bool IsError(string id) => Registry.Table[id].DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Whether a rule only advises.</summary>
    public static bool IsAdvice(string id) => Registry.Table[id].DefaultSeverity == DiagnosticSeverity.Info;

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message, bool isEnabledByDefault = true)
    {
        // The first digit of an id is its group.
        string category = id[2] switch
        {
            '0' => "Netwright.Declaration",
            '1' => "Netwright.Shapes",
            '2' => "Netwright.Losses",
            '3' => "Netwright.Calls",
            _ => "Netwright.Advice",
        };
        DiagnosticDescriptor rule = new(id, title, message, category, severity, isEnabledByDefault, helpLinkUri: $"https://github.com/netwright/netwright/blob/main/docs/diagnostics/{id}.md");
        Registry.Table.Add(id, rule);
        return rule;
    }

    // In a class of its own, so that it is there before the first rule, whichever file's fields are made first.
    private static class Registry
    {
        public static readonly SortedDictionary<string, DiagnosticDescriptor> Table = new(StringComparer.Ordinal);
    }
}
