using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Netwright.Generator.Diagnostics.Calls;
using Netwright.Generator.Model;

namespace Netwright.CodeFixes;

/// <summary>
/// Replaces a wrong expression by the right one: a length by the network's constant, which stays right when the network changes, a name by the one that was
/// meant, or a whole number that bytes are divided by by a float.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallSiteCodeFix)), Shared]
public sealed class CallSiteCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InputLength.Id, Rules.OutputLength.Id, Rules.GradientLength.Id, Rules.MonitorName.Id, Rules.ByteDivision.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // Not every finding has a replacement: a length that is written as a size has one, an array that is written out element by element has none.
            if (Replacement.Of(diagnostic) is not var (place, text) || root?.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax { ContainsDiagnostics: false } wrong)
                continue;

            ExpressionSyntax better = SyntaxFactory.ParseExpression(text).WithTriviaFrom(wrong).WithAdditionalAnnotations(Simplifier.Annotation);
            SyntaxNode mended = root.ReplaceNode(wrong, better);
            if (Syntax.IsWorse(root, mended, context.CancellationToken))
                continue;

            string shown = text.Replace("global::", "");
            context.RegisterCodeFix(
                CodeAction.Create($"Use {shown}", _ => Task.FromResult(context.Document.WithSyntaxRoot(mended)), equivalenceKey: nameof(CallSiteCodeFix)),
                diagnostic);
        }
    }
}
