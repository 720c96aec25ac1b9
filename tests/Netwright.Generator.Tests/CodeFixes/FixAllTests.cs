using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.CodeFixes;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Fix All over a solution of two projects with two files each and two mistakes in each file, taken in the first file.</summary>
public sealed class FixAllTests : IDisposable
{
    private const string Before = """
        using Netwright;

        namespace App.Place;

        /// <summary>Reads digits.</summary>
        [Network(28, 28)]
        // the hidden layer
        [Dense(64)] // enough
        public partial class First;

        [Network(28, 28), Dense(  64 ) /* flat */]   public partial class Second;

        """;

    private const string After = """
        using Netwright;

        namespace App.Place;

        /// <summary>Reads digits.</summary>
        [Network(28, 28)]
        [Flatten]
        // the hidden layer
        [Dense(64)] // enough
        public partial class First;

        [Network(28, 28), Flatten, Dense(  64 ) /* flat */]   public partial class Second;

        """;

    private readonly AdhocWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(FixAllScope.Document, "A1")]
    [InlineData(FixAllScope.Project, "A1 A2")]
    [InlineData(FixAllScope.Solution, "A1 A2 B1 B2")]
    public async Task All_mistakes_of_a_scope_are_mended_at_once_and_nothing_else_changes(FixAllScope scope, string mended)
    {
        Solution solution = workspace.CurrentSolution;
        foreach (string project in (string[])["A", "B"])
        {
            Project users = solution.AddProject(project, project, LanguageNames.CSharp).WithCompilationOptions(Analysis.Options).AddMetadataReferences(Analysis.References);
            foreach (string file in (string[])[project + "1", project + "2"])
                users = users.AddDocument(file, In(file, Before), filePath: file).Project;
            solution = users.Solution;
        }

        Solution changed = await FixAll(Documents(solution)["A1"], scope);

        foreach (Document document in Documents(changed).Values)
            Assert.Equal(In(document.Name, mended.Contains(document.Name) ? After : Before), (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    private static async Task<Solution> FixAll(Document first, FixAllScope scope)
    {
        DeclarationCodeFix provider = new();
        FixAllContext context = new(first, provider, scope, "NW1001.0", ["NW1001"], new Reported(), TestContext.Current.CancellationToken);
        CodeAction action = (await provider.GetFixAllProvider().GetFixAsync(context))!;
        return await Fixes.Take(action);
    }

    private static Dictionary<string, Document> Documents(Solution solution) => solution.Projects.SelectMany(static project => project.Documents).ToDictionary(static document => document.Name);

    private static string In(string place, string file) => file.Replace("Place", place);

    /// <summary>What the analyzers report, as an editor hands it to Fix All.</summary>
    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            Compilation compilation = (await project.GetCompilationAsync(cancellationToken))!;
            return await compilation.WithAnalyzers(Analysis.Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
