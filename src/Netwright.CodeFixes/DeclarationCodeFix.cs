using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Model;

namespace Netwright.CodeFixes;

/// <summary>Offers the mend of a finding. It looks the finding up again, so that rule, message and mend come from one place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationCodeFix)), Shared]
public sealed class DeclarationCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Rules.Declared.Select(static rule => rule.Id)];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || root is null)
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(root, model, diagnostic, context.CancellationToken) is not { } finding || finding.Sites.Declarations().Any(IsBroken))
                continue;

            Solution solution = context.Document.Project.Solution;
            int number = 0;
            foreach (Mend mend in finding.Problem.Mends.Where(mend => DeclarationEditor.CanApply(finding.Sites, mend)))
            {
                string key = $"{diagnostic.Id}.{number++}";
                if (root.ContainsDiagnostics && await Syntax.IsWorseAsync(solution, await Mended(context.CancellationToken).ConfigureAwait(false), context.CancellationToken).ConfigureAwait(false))
                    continue;

                context.RegisterCodeFix(CodeAction.Create(mend.Title, Mended, equivalenceKey: key), diagnostic);

                Task<Solution> Mended(CancellationToken cancellation) => DeclarationEditor.ApplyAsync(solution, finding.Sites, mend, cancellation);
            }
        }
    }

    // The editor formats what a fix has changed, and fails where brackets are missing there.
    private static bool IsBroken(TypeDeclarationSyntax declaration) => declaration.AttributeLists.Any(static list => list.ContainsDiagnostics);

    private static Finding? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
        => root.FindNode(diagnostic.Location.SourceSpan)
            .AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Select(declaration => model.GetDeclaredSymbol(declaration, cancellation))
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => Finding.Of(type, cancellation))
            .FirstOrDefault(finding => finding.Problem.Rule == diagnostic.Id && finding.Location.SourceTree == root.SyntaxTree && finding.Location.SourceSpan == diagnostic.Location.SourceSpan);
}
