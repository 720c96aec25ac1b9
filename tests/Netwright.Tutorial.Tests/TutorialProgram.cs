using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator;
using Netwright.Generator.Diagnostics;

namespace Netwright.Tutorial.Tests;

/// <summary>
/// The snippets of the tutorial as the one program that a reader gets who types them in one after the other: statements in their order, and the classes behind
/// them. Each says where its output ends.
/// </summary>
internal static class TutorialProgram
{
    private const string End = "\u001e";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;

        """;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Tutorial",
        references:
        [
            .. Net100.References.All,
            .. new[] { typeof(NetworkAttribute), typeof(Data.CsvData), typeof(HistoryReports), typeof(TensorBoard) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ],
        options: new(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The program of snippets, and what was generated for it.</summary>
    public static Compilation Compile(params IEnumerable<string> snippets)
    {
        CompilationUnitSyntax[] units = [.. snippets.Select(static snippet => SyntaxFactory.ParseCompilationUnit(snippet))];
        string program = string.Join(
            '\n',
            [
                .. units.SelectMany(static unit => unit.Usings).Select(static line => line.ToFullString()).Distinct(),
                .. units.Select(static unit => string.Concat(unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.ToFullString())) + $"\nConsole.Write(\"{End}\");\n"),
                .. units.SelectMany(static unit => unit.Members.Where(static member => member is not GlobalStatementSyntax)).Select(static member => member.ToFullString()),
            ]);
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(
            Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(program)), out Compilation generated, out _);
        return generated;
    }

    /// <summary>What the compiler and the analyzers say of a program; the compiler's warnings count, hints do not.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Compilation program)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new DeclarationAnalyzer(), new CallSiteAnalyzer()];
        ImmutableArray<Diagnostic> all = await program.WithAnalyzers(analyzers).GetAllDiagnosticsAsync();
        return [.. all.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Runs a program, and gives what each snippet prints.</summary>
    public static IReadOnlyList<string> Run(Compilation program)
    {
        using MemoryStream image = new();
        Assert.Empty(program.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        TextWriter console = Console.Out;
        StringWriter output = new();
        Console.SetOut(output);
        try
        {
            MethodInfo main = Assembly.Load(image.ToArray()).EntryPoint!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().ReplaceLineEndings("\n").Split(End);
    }
}
