using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Declaration;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics;

/// <summary>Reports a project whose C# is older than the code of a network: once, at the first network, however many there are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.OldLanguage];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation is not CSharpCompilation { LanguageVersion: < Languages.Least and var language } || start.Compilation.GetTypeByMetadataName(DeclarationParser.NetworkAttribute) is null)
                return;

            // Classes are analyzed at the same time, so that the one which comes first is not the first of the project.
            Lazy<INamedTypeSymbol?> first = new(() => Types(start.Compilation.Assembly.GlobalNamespace).FirstOrDefault(static type => Network(type) is not null));
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (Network((INamedTypeSymbol)symbol.Symbol) is { } attribute && SymbolEqualityComparer.Default.Equals(symbol.Symbol, first.Value))
                        symbol.ReportDiagnostic(Report(attribute, language, symbol.CancellationToken));
                },
                SymbolKind.NamedType);
        });
    }

    private static Diagnostic Report(AttributeData attribute, LanguageVersion language, CancellationToken cancellation) => Diagnostic.Create(
        Rules.OldLanguage,
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation(),
        language.ToDisplayString(),
        Languages.Least.ToDisplayString());

    private static AttributeData? Network(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute"));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? [type, .. Types(type)] : Types(member));
}
