using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Declaration;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics;

/// <summary>
/// Reports what is wrong with the declaration of a network, at the attribute or argument that is wrong. The generator checks declarations with the same rules.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Declared];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationParser.NetworkAttribute) is not null)
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (Finding finding in Finding.Of((INamedTypeSymbol)context.Symbol, context.CancellationToken))
            context.ReportDiagnostic(finding.ToDiagnostic());
    }
}
