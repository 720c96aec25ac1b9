using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>The severities of an .editorconfig at the root of a project.</summary>
/// <param name="settings">Its lines for all files.</param>
internal sealed class EditorConfig(string settings) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create((AnalyzerConfig[])[AnalyzerConfig.Parse($"root = true\n[*.cs]\n{settings}\n", "/.editorconfig")]);

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => set.GetOptionsForSourcePath($"/{tree.FilePath}").TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
