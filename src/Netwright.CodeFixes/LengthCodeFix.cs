using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Diagnostics.Calls;

namespace Netwright.CodeFixes;

/// <summary>Gives an array or span the network's own length, by the name that stays right when the network changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LengthCodeFix)), Shared]
public sealed class LengthCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InputLength.Id, Rules.OutputLength.Id, Rules.GradientLength.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // Only where the length is written as a size; what is written out element by element is the user's to change.
            if (!diagnostic.Properties.TryGetValue(LengthRules.Replacement, out string? replacement) || replacement is null || diagnostic.AdditionalLocations.Count == 0)
                continue;

            if (root?.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax size)
                continue;

            ExpressionSyntax better = SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(size).WithAdditionalAnnotations(Simplifier.Annotation);
            string shown = replacement.Replace("global::", "");
            context.RegisterCodeFix(
                CodeAction.Create($"Use {shown}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(size, better))), equivalenceKey: nameof(LengthCodeFix)),
                diagnostic);
        }
    }
}
