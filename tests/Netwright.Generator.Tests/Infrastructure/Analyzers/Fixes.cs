using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Netwright.CodeFixes;

namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>The code fixes over a document, without the ceremony of the testing library: for tests that take hundreds of them.</summary>
internal static class Fixes
{
    /// <summary>All code fixes.</summary>
    public static ImmutableArray<CodeFixProvider> Providers { get; } = [new DeclarationCodeFix(), new CallSiteCodeFix()];

    /// <summary>Opens a program as a project: its own files, and what else it is compiled of.</summary>
    public static Project Open(this AdhocWorkspace workspace, Compilation program)
    {
        Project project = workspace.AddProject("Users", LanguageNames.CSharp).WithCompilationOptions(program.Options).AddMetadataReferences(program.References);
        foreach (SyntaxTree file in program.SyntaxTrees)
            project = project.AddDocument(file.FilePath, file.GetText(TestContext.Current.CancellationToken), filePath: file.FilePath).Project;
        return project;
    }

    /// <summary>What is offered for a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Offered(Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        foreach (CodeFixProvider provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    /// <summary>The solution after an offer was taken.</summary>
    public static async Task<Solution> Take(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}
