using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Netwright.CodeFixes;
using Netwright.Generator.Diagnostics;
using Netwright.Generator.Model;

namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>
/// Checks a program under all analyzers: where {|ID:a span|} is marked that rule must be reported, nothing else may be, and nothing may fail to compile.
/// </summary>
internal static class Check
{
    /// <summary>The marked rules are reported on a program that uses nothing generated, and no others.</summary>
    public static Task Reports(string program) => new AnalyzerTest { TestCode = program }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The marked rules are reported under a line of .editorconfig, and no others.</summary>
    public static Task ReportsUnder(string setting, string program)
    {
        AnalyzerTest test = new() { TestCode = program };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{setting}"));
        test.DisabledDiagnostics.RemoveAll(setting.Contains);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The marked rules are reported on a program with all that is generated for it, and no others.</summary>
    public static Task ReportsInUse(string program) => new GeneratingTest { TestCode = program }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The marked rules are reported on a program that uses networks of another assembly, and no others. Their code is compiled once.</summary>
    public static Task ReportsInUse(string networks, string program)
    {
        GeneratingTest test = new() { TestCode = program };
        test.TestState.AdditionalReferences.Add(Analysis.Build(networks));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The marked rules are reported on a program that uses another assembly by the alias <c>lib</c> alone, and no others.</summary>
    public static Task ReportsWithAlias(string library, string program)
    {
        GeneratingTest test = new() { TestCode = program };
        test.TestState.AdditionalReferences.Add(Analysis.Build(library).WithAliases(["lib"]));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing is reported, with all that is generated.</summary>
    public static Task IsClean(string program) => ReportsInUse(program);

    /// <summary>
    /// The marked rule is reported, and its code fix turns the program into the expected one, applied one by one and by Fix All in the file.
    /// Nothing is generated, which would cost each test a second: the program uses no generated member.
    /// </summary>
    /// <param name="program">Before.</param>
    /// <param name="mended">After.</param>
    /// <param name="offer">Which of the offers, from 0.</param>
    /// <param name="iterations">How often the fix must be taken until nothing is left to fix; for Fix All it is always once.</param>
    public static Task Mends(string program, string mended, int offer = 0, int iterations = 1) => new CodeFixTest
    {
        TestCode = program,
        FixedCode = mended,
        CodeActionIndex = offer,
        NumberOfIncrementalIterations = iterations,
        NumberOfFixAllIterations = 1,
    }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The same for a program that uses what is generated.</summary>
    public static Task MendsInUse(string program, string mended)
        => new GeneratingFixTest { TestCode = program, FixedCode = mended }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The marked rule is reported, and no code fix is offered.</summary>
    public static Task HasNoMend(string program) => new CodeFixTest { TestCode = program, FixedCode = program }.RunAsync(TestContext.Current.CancellationToken);

    // The test library would restore reference assemblies, which fails on some machines; those of Analysis are a package of the tests.
    private static void SetUp(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Analysis.References);
        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

        // The test library turns on rules that are off by default.
        test.DisabledDiagnostics.AddRange(Rules.All.Where(static rule => !rule.IsEnabledByDefault).Select(static rule => rule.Id));
    }

    private class AnalyzerTest : CSharpAnalyzerTest<DeclarationAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest() => SetUp(this);

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analysis.Analyzers;
    }

    private sealed class GeneratingTest : AnalyzerTest
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];
    }

    private class CodeFixTest : CSharpCodeFixTest<DeclarationAnalyzer, DeclarationCodeFix, DefaultVerifier>
    {
        public CodeFixTest()
        {
            SetUp(this);
            FixedState.MarkupHandling = MarkupMode.Allow;
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new DeclarationCodeFix(), new CallSiteCodeFix()];

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analysis.Analyzers;
    }

    private sealed class GeneratingFixTest : CodeFixTest
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];
    }
}
