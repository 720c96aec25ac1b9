using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Every rule has all that belongs to a rule, and every page and entry has its rule.</summary>
public sealed class RuleTableTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id)
        => Assert.EndsWith($"/docs/diagnostics/{id}.md", Rules.Get(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_its_rule_is(string id)
    {
        DiagnosticDescriptor rule = Rules.Get(id);
        string[] page = File.ReadAllLines(Path.Combine(Docs.Diagnostics, $"{id}.md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.EndsWith($" · {Severity(rule)}", page[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_lists_every_rule_and_no_other()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Docs.Diagnostics, "README.md")).Where(static line => line.StartsWith("| [NW", StringComparison.Ordinal))];

        Assert.Equal(Rules.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {Severity(rule)} | {rule.Title} |"), rows);
    }

    [Fact]
    public void Every_page_has_its_rule()
        => Assert.Equal(Rules.All.Select(static rule => rule.Id), Directory.GetFiles(Docs.Diagnostics, "NW*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_notes_list_every_rule_and_no_other()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Docs.Generator, "AnalyzerReleases.Unshipped.md")).Where(static line => line.StartsWith("NW", StringComparison.Ordinal))];

        Assert.Equal(Rules.All.Select(static rule => $"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | {rule.Title}"), rows);
    }

    [Fact]
    public void Each_analyzer_reports_its_own_rules_and_none_is_left_over()
        => Assert.Equal(Rules.All.Select(static rule => rule.Id), Analysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Order(StringComparer.Ordinal));

    private static string Severity(DiagnosticDescriptor rule)
        => (rule.DefaultSeverity == DiagnosticSeverity.Info ? "advice" : rule.DefaultSeverity.ToString().ToLowerInvariant()) + (rule.IsEnabledByDefault ? "" : ", off by default");
}
