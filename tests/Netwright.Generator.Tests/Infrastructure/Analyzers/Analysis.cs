using System.Collections.Concurrent;
using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Diagnostics;

namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>A user's file with the generator and all analyzers over it, without the ceremony of a workspace: for tests that do this hundreds of times.</summary>
internal static class Analysis
{
    /// <summary>What every user's project references.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)];

    /// <summary>All analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new DeclarationAnalyzer(), new CallSiteAnalyzer(), new LanguageAnalyzer()];

    private static readonly ConcurrentDictionary<string, MetadataReference> Built = new();

    /// <summary>A library's options.</summary>
    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Users", references: References, options: Options);

    /// <summary>The compilation of a user's files with what was generated, and what the generator complained of.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Complaints) Generate(params IEnumerable<SyntaxTree> files) => Generate(Empty.AddSyntaxTrees(files));

    private static (Compilation Compilation, ImmutableArray<Diagnostic> Complaints) Generate(CSharpCompilation project)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator())
            .RunGeneratorsAndUpdateCompilation(project, out Compilation generated, out ImmutableArray<Diagnostic> complaints, TestContext.Current.CancellationToken);
        return (generated, complaints);
    }

    /// <summary>A file as an assembly, with what is generated for it; built once.</summary>
    public static MetadataReference Build(string source) => Built.GetOrAdd(source, static text =>
    {
        using MemoryStream image = new();
        Assert.True(Generate(Parse(text)).Compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    /// <summary>The errors of the compiler, what the generator complained of, and what the analyzers say; in the order of the source.</summary>
    public static Task<ImmutableArray<Diagnostic>> Of(params IEnumerable<SyntaxTree> files) => Under(null, files);

    /// <summary>The same under the settings of an .editorconfig.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Under(SyntaxTreeOptionsProvider? settings, IEnumerable<SyntaxTree> files)
    {
        (Compilation compilation, ImmutableArray<Diagnostic> complaints) = Generate(files);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(settings));
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. complaints.Concat(all).Where(IsOfInterest).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>A user's file.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, path: "User.cs", cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>
    /// What the compiler and the analyzers say of a program's own files, in their order.
    /// The generated code is declared, but its bodies are not compiled, which would take long and is tested elsewhere.
    /// </summary>
    public static Task<ImmutableArray<Diagnostic>> OfProgram(IEnumerable<string> files) => OfProgramUnder(null, files);

    /// <summary>The same under the settings of an .editorconfig.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfProgramUnder(SyntaxTreeOptionsProvider? settings, IEnumerable<string> files)
    {
        Compilation compilation = GenerateProgram(files, out SyntaxTree[] own);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(settings));
        ImmutableArray<Diagnostic> all = [];
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(Analyzers);
        foreach (SyntaxTree file in own)
        {
            SemanticModel model = compilation.GetSemanticModel(file);
            ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken);
            all = [.. all, .. model.GetDiagnostics(null, TestContext.Current.CancellationToken).Concat(found).Where(IsOfInterest).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
        }

        return all;
    }

    /// <summary>A program with what is generated for it, as if the project had the SDK's implicit usings.</summary>
    public static Compilation GenerateProgram(IEnumerable<string> files, out SyntaxTree[] own)
    {
        own = [.. files.Select(static (file, index) => CSharpSyntaxTree.ParseText(file, path: $"User{index}.cs", cancellationToken: TestContext.Current.CancellationToken))];
        bool hasStatements = own.Any(static file => file.GetRoot(TestContext.Current.CancellationToken).ChildNodes().OfType<GlobalStatementSyntax>().Any());
        CSharpCompilation project = Empty.AddSyntaxTrees([.. own, CSharpSyntaxTree.ParseText(Networks.ImplicitUsings, path: "ImplicitUsings.cs")]);
        if (hasStatements)
            project = project.WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication));

        (Compilation compilation, ImmutableArray<Diagnostic> complaints) = Generate(project);
        Assert.Empty(complaints);
        return compilation;
    }

    /// <summary>What the analyzers say of declarations that use nothing generated: much faster, since no body is compiled.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfDeclarations(string source)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(Parse(source));
        return await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsOfInterest(Diagnostic diagnostic)
        => diagnostic.Severity == DiagnosticSeverity.Error || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);
}
