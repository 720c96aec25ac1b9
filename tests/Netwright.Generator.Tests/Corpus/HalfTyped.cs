using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>
/// A file while somebody types: each state of it goes through the analyzers and all code fixes that they lead to, and nothing may throw. What was generated is that of the
/// whole program, as in an editor that runs generators when a file is saved.
/// </summary>
internal sealed class HalfTyped : IDisposable
{
    // What the programs use, no more: every state of the file is bound anew, which takes twice as long with all that a project references.
    private static readonly ImmutableArray<MetadataReference> Few =
    [
        Net100.References.SystemRuntime, Net100.References.SystemConsole, Net100.References.SystemCollections, Net100.References.SystemLinq, Net100.References.SystemMemory,
        Net100.References.SystemThreading, Net100.References.SystemNetHttp, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    private readonly AdhocWorkspace workspace = new();
    private readonly CSharpCompilation project;
    private readonly SyntaxTree whole;
    private readonly Document document;

    /// <param name="program">The program when all of it is typed.</param>
    public HalfTyped(string program)
    {
        project = (CSharpCompilation)Analysis.GenerateProgram([program], out SyntaxTree[] own).WithReferences(Few);
        whole = own[0];
        document = workspace.Open(project).Documents.First(users => users.FilePath == whole.FilePath);
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>Fails if an analyzer or a code fix throws over a state of the file, or a fix changes nothing, or leaves more syntax errors than there were.</summary>
    public async Task AssertSurvives(string text)
    {
        SyntaxTree file = whole.WithChangedText(SourceText.From(text));
        CSharpCompilation compilation = project.ReplaceSyntaxTree(whole, file);
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(Analysis.Analyzers, options)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, TestContext.Current.CancellationToken);

        Assert.True(thrown.Count == 0, $"{string.Join("\n", thrown)}\n{text}");
        if (!reported.IsEmpty)
            await TakeEveryFix(document.WithText(file.GetText(TestContext.Current.CancellationToken)), reported);
    }

    private static int Errors(SyntaxTree file) => file.GetDiagnostics(TestContext.Current.CancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task TakeEveryFix(Document typed, ImmutableArray<Diagnostic> reported)
    {
        SyntaxNode before = (await typed.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
        foreach (Diagnostic diagnostic in reported)
        {
            foreach (CodeAction action in await Fixes.Offered(typed, diagnostic))
            {
                Document changed = (await Fixes.Take(action)).GetDocument(typed.Id)!;
                SourceText text = await changed.GetTextAsync(TestContext.Current.CancellationToken);
                Assert.False(before.IsEquivalentTo(await changed.GetSyntaxRootAsync(TestContext.Current.CancellationToken)), $"{action.Title} changes nothing in:\n{before.ToFullString()}");
                Assert.True(Errors(CSharpSyntaxTree.ParseText(text)) <= Errors(before.SyntaxTree), $"{action.Title} makes of:\n{before.ToFullString()}\nwhat is worse:\n{text}");
            }
        }
    }
}
