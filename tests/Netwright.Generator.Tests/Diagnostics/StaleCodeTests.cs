using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Editors run generators now and then: between two runs the generated constants are those of an older declaration.</summary>
public sealed class StaleCodeTests
{
    private const string Program = """
        using Netwright;

        Net model = new();
        model.Predict(new float[Net.InputLength], stackalloc float[Net.OutputLength]);

        [Network(4)]
        [Dense(3)]
        public partial class Net;
        """;

    [Theory]
    [InlineData("Network(4)", "Network(5)")]
    [InlineData("Dense(3)", "Dense(2)")]
    public async Task Sizes_written_with_the_networks_own_constants_wait_for_the_next_run(string before, string after)
    {
        Compilation generated = Analysis.GenerateProgram([Program], out SyntaxTree[] own);
        SyntaxTree edited = Analysis.Parse(Program.Replace(before, after));

        ImmutableArray<Diagnostic> found = await generated.ReplaceSyntaxTree(own[0], edited).WithAnalyzers(Analysis.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(found);
    }
}
