using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.CodeFixes;

/// <summary>Errors of syntax. An edit of nodes that some are missing from may come to stand where it says something else, so in a broken file a fix is tried before it is offered.</summary>
internal static class Syntax
{
    /// <summary>Whether a file that has errors would have more of them with another tree.</summary>
    public static bool IsWorse(SyntaxNode broken, SyntaxNode changed, CancellationToken cancellation)
        => broken.ContainsDiagnostics && Errors(CSharpSyntaxTree.ParseText(changed.ToFullString(), (CSharpParseOptions)broken.SyntaxTree.Options, cancellationToken: cancellation)) > Errors(broken.SyntaxTree);

    /// <summary>Whether one of the files that a solution changes would have more errors.</summary>
    public static async Task<bool> IsWorseAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            SyntaxNode? broken = await before.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            SyntaxNode? changed = await after.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            if (IsWorse(broken!, changed!, cancellation))
                return true;
        }

        return false;
    }

    private static int Errors(SyntaxTree file) => file.GetDiagnostics().Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
