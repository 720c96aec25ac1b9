using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>An error, a warning and an advice of each analyzer can be silenced, and graded otherwise, as those of any analyzer.</summary>
public sealed class SuppressionTests
{
    private const string Digits = "[Network(4), Dense(3, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]";

    /// <summary>A rule, a declaration and the body of a method that uses it, one of which breaks it.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "NW0009", "[Network(4), Dense(0)]", "" },
        { "NW2007", "[Network(4), Dense(3, Activation.Relu), Loss(Loss.Huber), Adam]", "" },
        { "NW4008", "[Network(4), Flatten, Dense(3)]", "" },
        { "NW3001", Digits, "model.Classify(new float[5]);" },
        { "NW3009", Digits, "model.Fit(data); model.Evaluate(data);" },
        { "NW3010", Digits, "model.Classify(System.Array.ConvertAll(bytes, b => (float)b));" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_rule_speaks(string id, string declaration, string uses)
        => Assert.Equal([id], (await Heard(Program(declaration, uses, ""))).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_pragma_silences_it(string id, string declaration, string uses)
        => Assert.Empty(await Heard($"#pragma warning disable {id}\n{Program(declaration, uses, "")}"));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_pragma_ends_where_it_is_restored(string id, string declaration, string uses)
        => Assert.Equal([id], (await Heard($"#pragma warning disable {id}\n#pragma warning restore {id}\n{Program(declaration, uses, "")}")).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_attribute_silences_it(string id, string declaration, string uses)
        => Assert.Empty(await Heard(Program(declaration, uses, $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Netwright\", \"{id}\")]")));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_severity_of_none_silences_it(string id, string declaration, string uses)
        => Assert.Empty(await Heard(Program(declaration, uses, ""), $"dotnet_diagnostic.{id}.severity = none"));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_severity_is_taken_over(string id, string declaration, string uses)
    {
        List<DiagnosticSeverity> severities = [];
        foreach (string severity in (string[])["error", "warning", "suggestion"])
            severities.Add((await Heard(Program(declaration, uses, ""), $"dotnet_diagnostic.{id}.severity = {severity}")).Single().Severity);

        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info], severities);
    }

    // The analyzers' diagnostics in a build, suppressed ones included.
    private static async Task<ImmutableArray<Diagnostic>> Heard(string program, string settings = "")
    {
        Compilation compilation = Analysis.GenerateProgram([program], out _);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(settings)));
        return await compilation.WithAnalyzers(Analysis.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string declaration, string uses, string attribute) => $$"""
        using Netwright;

        {{declaration}}
        {{attribute}}
        public partial class Digit;

        public static class Program
        {
            {{attribute}}
            public static void Run(Digit model, Dataset<int> data, byte[] bytes)
            {
                {{uses}}
            }
        }
        """;
}
