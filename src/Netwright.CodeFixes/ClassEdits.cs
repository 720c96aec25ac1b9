using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Netwright.CodeFixes;

/// <summary>Edits of a class outside its attributes.</summary>
internal static class ClassEdits
{
    /// <summary>The declarations, and those of the types around them, that are not partial.</summary>
    public static IEnumerable<SyntaxNode> NotPartial(IEnumerable<TypeDeclarationSyntax> declarations)
        => declarations.SelectMany(static declaration => declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            .Where(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Distinct();

    /// <summary>The declarations that bear a modifier.</summary>
    public static IEnumerable<SyntaxNode> Bearing(IEnumerable<TypeDeclarationSyntax> declarations, string modifier)
        => declarations.Where(declaration => declaration.Modifiers.Any(token => token.ValueText == modifier));

    /// <summary>Writes <c>partial</c> before the keyword.</summary>
    public static SyntaxNode MakePartial(SyntaxNode root, SyntaxNode node)
    {
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)node;
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeDeclarationSyntax changed = declaration.Modifiers.Count > 0
            ? declaration.WithModifiers(declaration.Modifiers.Add(partial))
            : declaration
                .WithModifiers([partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia)])
                .WithKeyword(declaration.Keyword.WithLeadingTrivia());
        return root.ReplaceNode(node, changed);
    }

    /// <summary>Takes a modifier away.</summary>
    public static SyntaxNode RemoveModifier(SyntaxNode root, SyntaxNode node, string modifier)
    {
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)node;
        SyntaxToken token = declaration.Modifiers.First(token => token.ValueText == modifier);
        SyntaxToken next = token.GetNextToken();
        TypeDeclarationSyntax changed = declaration.ReplaceToken(next, next.WithLeadingTrivia(token.LeadingTrivia.Concat(next.LeadingTrivia)));
        return root.ReplaceNode(node, changed.WithModifiers(changed.Modifiers.RemoveAt(declaration.Modifiers.IndexOf(token))));
    }

    /// <summary>Lets a constructor call the generated one.</summary>
    public static SyntaxNode Chain(SyntaxNode root, SyntaxNode node)
    {
        ConstructorDeclarationSyntax constructor = (ConstructorDeclarationSyntax)node;
        ConstructorInitializerSyntax call = SyntaxFactory.ConstructorInitializer(
            SyntaxKind.ThisConstructorInitializer,
            SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.ThisKeyword),
            SyntaxFactory.ParseArgumentList("(seed: 0)"));
        if (constructor.Initializer is { } old)
            return root.ReplaceNode(old, call.WithTriviaFrom(old));

        return root.ReplaceNode(node, constructor
            .WithParameterList(constructor.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
            .WithInitializer(call.WithTrailingTrivia(constructor.ParameterList.GetTrailingTrivia())));
    }
}
