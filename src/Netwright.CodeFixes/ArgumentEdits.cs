using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Model;

namespace Netwright.CodeFixes;

/// <summary>Edits of one argument of an attribute.</summary>
internal static class ArgumentEdits
{
    /// <summary>Gives an argument another value, or adds it.</summary>
    public static SyntaxNode Set(SyntaxNode root, SyntaxNode node, SiteFinder sites, Edit edit)
    {
        AttributeSyntax attribute = (AttributeSyntax)node;
        ExpressionSyntax value = char.IsUpper(edit.Text[0])
            ? SyntaxFactory.ParseExpression($"global::Netwright.{edit.Text}").WithAdditionalAnnotations(Simplifier.Annotation)
            : SyntaxFactory.ParseExpression(edit.Text);
        if (IndexOf(sites, edit.Site) is { } index)
        {
            ExpressionSyntax old = attribute.ArgumentList!.Arguments[index].Expression;
            return root.ReplaceNode(old, value.WithTriviaFrom(old));
        }

        bool isParameter = sites.Attributes[edit.Site.Attribute].AttributeConstructor?.Parameters.Any(parameter => parameter.Name == edit.Site.Argument) == true;
        AttributeArgumentSyntax argument = isParameter
            ? SyntaxFactory.AttributeArgument(value)
            : SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(edit.Site.Argument!).WithTrailingTrivia(SyntaxFactory.Space))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)), null, value);
        return root.ReplaceNode(attribute, attribute.WithArgumentList(With(attribute.ArgumentList, argument)));
    }

    /// <summary>Adds an element to a params array.</summary>
    public static SyntaxNode Append(SyntaxNode root, SyntaxNode node, Edit edit)
    {
        AttributeSyntax attribute = (AttributeSyntax)node;
        return root.ReplaceNode(attribute, attribute.WithArgumentList(With(attribute.ArgumentList, SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(edit.Text)))));
    }

    /// <summary>Takes an argument away, and the parentheses with the last one.</summary>
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode node, SiteFinder sites, Edit edit)
    {
        AttributeSyntax attribute = (AttributeSyntax)node;
        if (IndexOf(sites, edit.Site) is not { } index || attribute.ArgumentList is not { } list)
            return root;

        return list.Arguments.Count == 1 ? root.ReplaceNode(attribute, attribute.WithArgumentList(null)) : Elements.Remove(root, list.Arguments[index]);
    }

    private static int? IndexOf(SiteFinder sites, Site site)
        => sites.Argument(site) is { Parent: AttributeArgumentListSyntax list } argument ? list.Arguments.IndexOf(argument) : null;

    // Parameters go before the first property, properties go last.
    private static AttributeArgumentListSyntax With(AttributeArgumentListSyntax? list, AttributeArgumentSyntax argument)
    {
        list ??= SyntaxFactory.AttributeArgumentList();
        int properties = list.Arguments.IndexOf(static other => other.NameEquals is not null);
        int index = argument.NameEquals is not null || properties < 0 ? list.Arguments.Count : properties;
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxNodeOrTokenList all = list.Arguments.GetWithSeparators();
        all = index == 0
            ? all.InsertRange(0, all.Count == 0 ? [argument] : [argument, comma])
            : all.InsertRange(index * 2 - 1, [comma, argument]);
        return list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(all));
    }
}
