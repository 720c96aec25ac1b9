using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.Generator.Tests.Infrastructure;

/// <summary>A user's project: its files and the settings that a project file can make. Warnings are errors, as the strictest users have it.</summary>
internal sealed record UserProject
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "UserProject",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)]);

    public UserProject(params string[] files) => Files = [.. files];

    public ImmutableArray<string> Files { get; init; }

    public string AssemblyName { get; init; } = "UserProject";

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool CheckOverflow { get; init; }

    public bool Unsafe { get; init; }

    /// <summary>What GenerateDocumentationFile sets: doc comments are read, missing and malformed ones are warnings.</summary>
    public bool Documentation { get; init; }

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Debug;

    public LanguageVersion Language { get; init; } = LanguageVersion.Default;

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public CSharpParseOptions Parsing
        => new(Language, Documentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    /// <summary>The project as the compiler sees it before any generator ran.</summary>
    public CSharpCompilation Compile()
    {
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: Optimization,
            checkOverflow: CheckOverflow,
            allowUnsafe: Unsafe,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: Nullable);
        return Empty
            .WithAssemblyName(AssemblyName)
            .WithOptions(options)
            .AddReferences(References)
            .AddSyntaxTrees(Files.Select((file, i) => CSharpSyntaxTree.ParseText(file, Parsing, $"File{i + 1}.cs")));
    }

    /// <summary>The project with what the generator makes of it, which never throws nor reports anything.</summary>
    public GeneratedProject Generate()
    {
        CSharpCompilation before = Compile();
        GeneratorDriver driver = Driver(Parsing).RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _, TestContext.Current.CancellationToken);
        GeneratorDriverRunResult run = driver.GetRunResult();
        Assert.Null(run.Results.Single().Exception);
        Assert.Empty(run.Diagnostics);
        return new GeneratedProject(before, (CSharpCompilation)after, run);
    }

    /// <summary>A driver that runs the generator alone and tracks its steps.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? parsing = null) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
