using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Netwright.CodeFixes;

/// <summary>Edits of whole attributes, laid out as their neighbours are.</summary>
internal static class AttributeEdits
{
    /// <summary>Writes an attribute beside another: on a line of its own where that has one, else within the same brackets.</summary>
    public static SyntaxNode Insert(SyntaxNode root, SyntaxNode node, string text, bool isBefore)
    {
        AttributeListSyntax list = (AttributeListSyntax)node.Parent!;
        AttributeListSyntax parsed = Parse(text);
        if (list.Attributes.Count > 1)
        {
            int index = list.Attributes.IndexOf((AttributeSyntax)node);
            SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            SyntaxNodeOrTokenList all = list.Attributes.GetWithSeparators();
            AttributeSyntax attribute = parsed.Attributes[0];
            all = isBefore ? all.InsertRange(index * 2, [attribute, comma]) : all.InsertRange(index * 2 + 1, [comma, attribute]);
            return root.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(all)));
        }

        SyntaxTriviaList indentation = [.. list.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))];
        AttributeListSyntax added = parsed.WithTrailingTrivia(Break(list.GetTrailingTrivia()));
        if (!isBefore)
            return root.InsertNodesAfter(list, [added.WithLeadingTrivia(indentation)]);

        // Comments and blank lines above the class stay above its first attribute.
        bool isFirst = list.Parent is MemberDeclarationSyntax declaration && declaration.GetFirstToken() == list.GetFirstToken();
        if (!isFirst)
            return root.InsertNodesBefore(list, [added.WithLeadingTrivia(indentation)]);

        return root.ReplaceNode(list, [added.WithLeadingTrivia(list.GetLeadingTrivia()), list.WithLeadingTrivia(indentation)]);
    }

    /// <summary>Takes an attribute away, and its brackets where it was alone in them; comments stay.</summary>
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode node)
    {
        AttributeListSyntax list = (AttributeListSyntax)node.Parent!;
        if (list.Attributes.Count > 1)
            return Elements.Remove(root, node);

        SyntaxToken next = list.GetLastToken().GetNextToken();
        SyntaxAnnotation doomed = new();
        root = root.ReplaceSyntax(
            [list], (_, current) => current.WithAdditionalAnnotations(doomed),
            [next], (_, current) => current.WithLeadingTrivia(Left(list).Concat(current.LeadingTrivia)),
            [], static (_, current) => current);
        return root.RemoveNode(root.GetAnnotatedNodes(doomed).Single(), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    // The trivia that stay when an attribute is removed: those above it, and a comment behind it, on the line that it had.
    private static IEnumerable<SyntaxTrivia> Left(AttributeListSyntax list)
    {
        SyntaxTriviaList leading = list.GetLeadingTrivia(), trailing = list.GetTrailingTrivia();
        return trailing.Any(Elements.IsComment)
            ? leading.Concat(trailing.SkipWhile(static part => part.IsKind(SyntaxKind.WhitespaceTrivia)))
            : leading.Reverse().SkipWhile(static part => part.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
    }

    // The line break or space that follows a neighbour, without its comment.
    private static IEnumerable<SyntaxTrivia> Break(SyntaxTriviaList trailing)
    {
        SyntaxTrivia end = trailing.LastOrDefault();
        return end.IsKind(SyntaxKind.EndOfLineTrivia) || end.IsKind(SyntaxKind.WhitespaceTrivia) ? [end] : [];
    }

    // Parsed and not made by the syntax factory, whose elastic trivia would let the formatter change the code around it.
    private static AttributeListSyntax Parse(string text)
    {
        AttributeListSyntax list = SyntaxFactory.ParseCompilationUnit($"[global::Netwright.{text}]class C;").DescendantNodes().OfType<AttributeListSyntax>().First();
        return list.ReplaceNode(list.Attributes[0], list.Attributes[0].WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
