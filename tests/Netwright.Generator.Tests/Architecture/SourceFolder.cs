using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Netwright.Generator.Tests.Architecture;

/// <summary>A folder of source files: which namespaces its types have, and in which subfolder each stands.</summary>
internal sealed class SourceFolder
{
    private readonly Dictionary<string, string> folders = [];

    /// <summary>Reads all files below a folder, given by its path in the repository.</summary>
    public SourceFolder(string path)
    {
        string root = Path.GetFullPath(Path.Combine(Repository(), path));
        string[] outputs = [Path.Combine(root, "bin") + Path.DirectorySeparatorChar, Path.Combine(root, "obj") + Path.DirectorySeparatorChar];
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !outputs.Any(file.StartsWith)))
        {
            string folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.').Trim('.');
            SyntaxNode[] nodes = [.. CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)];
            MemberDeclarationSyntax[] types = [.. nodes.OfType<MemberDeclarationSyntax>().Where(static node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)];
            Files.Add(new SourceFile(Path.GetRelativePath(root, file), folder, [.. types.Select(Namespace).Distinct()], types.All(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword))));
            foreach (MemberDeclarationSyntax type in types)
                folders[$"{Namespace(type)}.{Name(type)}"] = folder;
        }
    }

    /// <summary>The files.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>The subfolder of a type, with dots between its parts, by the type's full name; null for a type that is declared elsewhere.</summary>
    public string? Of(string type) => folders.GetValueOrDefault(type.Split('+')[0]);

    private static string Repository([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../..");

    private static string Namespace(MemberDeclarationSyntax type) => (type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString() ?? "";

    // As compiled types are called: Setting`1.
    private static string Name(MemberDeclarationSyntax declaration)
    {
        (SyntaxToken name, TypeParameterListSyntax? parameters) = declaration switch
        {
            DelegateDeclarationSyntax type => (type.Identifier, type.TypeParameterList),
            TypeDeclarationSyntax type => (type.Identifier, type.TypeParameterList),
            _ => (((BaseTypeDeclarationSyntax)declaration).Identifier, null),
        };
        return parameters is null ? name.ValueText : $"{name.ValueText}`{parameters.Parameters.Count}";
    }
}

/// <summary>A source file.</summary>
/// <param name="Path">Its path below the folder.</param>
/// <param name="Folder">Its folder with dots between the parts; empty for the top.</param>
/// <param name="Namespaces">The namespaces of its types.</param>
/// <param name="IsPublic">Whether all its types are public.</param>
internal sealed record SourceFile(string Path, string Folder, IReadOnlyList<string> Namespaces, bool IsPublic);
