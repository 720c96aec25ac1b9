using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Fuzzing;
using Netwright.Generator.Tests.Corpus;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Garbage;

/// <summary>Programs of the corpus that chance has changed: neither generator nor analyzers nor code fixes fail over them, and a fix makes nothing worse.</summary>
public sealed class MutatedDeclarationTests
{
    private static readonly string[] Valid = [.. ValidPrograms.Written.Where(static program => program.Files.Length == 1).Select(static program => program.Files[0])];
    private static readonly string[] Invalid = [.. InvalidPrograms.All.Values.Select(MarkedProgram.Of).Where(static program => program.Files.Length == 1).Select(static program => program.Files[0])];

    [Fact]
    public Task Where_no_error_is_reported_generated_code_compiles() => Fuzz.Run(30, async random =>
    {
        string[] programs = random.Next(4) == 0 ? Invalid : Valid;
        string program = programs[random.Next(programs.Length)];
        Mutator mutator = new(random);
        program = random.Next(6) == 0 ? mutator.Garbled(program) : mutator.Edited(program);

        Compilation compilation = Analysis.GenerateProgram([program], out SyntaxTree[] own);
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(Analysis.Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(thrown.Count == 0, $"{string.Join("\n", thrown)}\n{program}");
        if (reported.Concat(compilation.GetSemanticModel(own[0]).GetDiagnostics(null, TestContext.Current.CancellationToken)).Any(IsError))
            return;

        Diagnostic? error = compilation.GetDiagnostics(TestContext.Current.CancellationToken).FirstOrDefault(IsError);
        Assert.True(error is null, $"{error}, and nothing says so in:\n{program}");
    });

    [Fact]
    public Task No_code_fix_makes_broken_syntax_worse() => Fuzz.Run(50, async random =>
    {
        string program = Invalid[random.Next(Invalid.Length)];
        using HalfTyped file = new(program);
        Mutator mutator = new(random);
        for (int state = 0; state < 10; state++)
            await file.AssertSurvives(mutator.Garbled(program));
    });

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
