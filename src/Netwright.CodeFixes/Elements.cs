using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.CodeFixes;

/// <summary>Edits of lists whose elements are separated by commas.</summary>
internal static class Elements
{
    /// <summary>Takes an element away with its comma. Comments beside it stay, and then the white space around them does too.</summary>
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode element)
    {
        SyntaxToken next = element.GetLastToken().GetNextToken();
        SyntaxToken comma = next.IsKind(SyntaxKind.CommaToken) ? next : element.GetFirstToken().GetPreviousToken();
        bool hasComments = element.GetLeadingTrivia().Concat(element.GetTrailingTrivia()).Concat(comma.GetAllTrivia()).Any(IsComment);
        return root.RemoveNode(element, hasComments ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>Whether trivia is a comment.</summary>
    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
