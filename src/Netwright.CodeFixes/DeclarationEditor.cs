using Microsoft.CodeAnalysis;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Model;

namespace Netwright.CodeFixes;

/// <summary>Applies the edits of a mend to the source, file by file.</summary>
internal static class DeclarationEditor
{
    /// <summary>Whether every edit of a mend finds its place and changes something there.</summary>
    public static bool CanApply(SiteFinder sites, Mend mend) => mend.Edits.All(edit => edit.Kind switch
    {
        EditKind.SetArgument when edit.Site.Element >= 0 => sites.Argument(edit.Site) is not null,
        EditKind.AppendArgument => sites.Argument(edit.Site with { Element = 0 }) is not null,
        EditKind.SetArgument or EditKind.InsertBefore or EditKind.InsertAfter or EditKind.RemoveAttribute => sites.Attribute(edit.Site) is not null,
        EditKind.RemoveArgument => sites.Arguments(edit.Site).Length == 1,
        EditKind.ChainConstructors => sites.Constructor(edit.Site) is { Initializer: null or { ArgumentList.Arguments.Count: 0 } },
        _ => Targets(sites, edit).Any(),
    });

    /// <summary>The solution after the edits.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, SiteFinder sites, Mend mend, CancellationToken cancellation)
    {
        List<(Edit Edit, SyntaxNode Node)> targets = [.. mend.Edits.SelectMany(edit => Targets(sites, edit).Select(node => (edit, node)))];
        foreach (IGrouping<SyntaxTree, (Edit Edit, SyntaxNode Node)> file in targets.GroupBy(static target => target.Node.SyntaxTree))
        {
            if (solution.GetDocumentId(file.Key) is not { } document)
                continue;

            SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            root = root.TrackNodes(file.Select(static target => target.Node).Distinct());
            foreach ((Edit edit, SyntaxNode node) in file)
                root = root.GetCurrentNode(node) is { } current ? Apply(root, current, sites, edit) : root;

            solution = solution.WithDocumentSyntaxRoot(document, root);
        }

        return solution;
    }

    private static IEnumerable<SyntaxNode> Targets(SiteFinder sites, Edit edit) => edit.Kind switch
    {
        EditKind.MakePartial => ClassEdits.NotPartial(sites.Declarations()),
        EditKind.RemoveModifier => ClassEdits.Bearing(sites.Declarations(), edit.Text),
        EditKind.ChainConstructors => sites.Constructor(edit.Site) is { } constructor ? [constructor] : [],
        _ => sites.Attribute(edit.Site) is { } attribute ? [attribute] : [],
    };

    private static SyntaxNode Apply(SyntaxNode root, SyntaxNode node, SiteFinder sites, Edit edit) => edit.Kind switch
    {
        EditKind.SetArgument => ArgumentEdits.Set(root, node, sites, edit),
        EditKind.AppendArgument => ArgumentEdits.Append(root, node, edit),
        EditKind.RemoveArgument => ArgumentEdits.Remove(root, node, sites, edit),
        EditKind.InsertBefore => AttributeEdits.Insert(root, node, edit.Text, isBefore: true),
        EditKind.InsertAfter => AttributeEdits.Insert(root, node, edit.Text, isBefore: false),
        EditKind.RemoveAttribute => AttributeEdits.Remove(root, node),
        EditKind.MakePartial => ClassEdits.MakePartial(root, node),
        EditKind.RemoveModifier => ClassEdits.RemoveModifier(root, node, edit.Text),
        _ => ClassEdits.Chain(root, node),
    };
}
