using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Model;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>The examples of the rules' pages, all compiled at once, each as a file in a namespace of its own.</summary>
public sealed class PageTests
{
    private static readonly Lazy<Task<ILookup<string, string>>> Failing = new(static () => Analyze("Failing")), Mended = new(static () => Analyze("Mended"));

    public static TheoryData<string> Ids => [.. ProgramRules.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_failing_example_breaks_its_rule_and_no_other(string id) => Assert.Equal([id], (await Failing.Value)[id]);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_mended_example_is_clean(string id) => Assert.Empty((await Mended.Value)[id]);

    public static TheoryData<string> DeclarationErrors => [.. Rules.Declared.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Error && !Inextensible.Contains(rule.Id)).Select(static rule => rule.Id)];

    // Errors of the class itself, to which no members can be added. Every other error of a declaration is tested, future ones included.
    private static readonly string[] Inextensible = ["NW0001", "NW0002", "NW0003"];

    private static readonly Lazy<Task<ILookup<string, string>>> Used = new(static () => Analyze("Failing", """

        public static class Uses
        {
            public static float Run(System.ReadOnlySpan<float> input, System.Span<float> output)
            {
                Digits model = new(seed: 42);
                History history = model.Fit(null!, new FitOptions { Epochs = 5 });
                Evaluation result = model.Evaluate(null!);
                double loss = model.Gradient(input, default, output) + history.Loss[^1] + result.Accuracy;
                model.Predict(input, output);
                model.PredictBatch(input, output);
                model.Save("digits.safetensors");
                model.Load("digits.safetensors");
                return (float)loss + model.Classify(input) + model.Parameters[0] + Digits.InputLength + Digits.OutputLength + Digits.ParameterCount;
            }
        }
        """));

    [Theory]
    [MemberData(nameof(DeclarationErrors))]
    public async Task A_wrong_declaration_is_the_only_error_of_a_file_that_uses_the_network(string id) => Assert.Equal([id], (await Used.Value)[id]);

    [Fact]
    public async Task No_example_fails_in_generated_code() => Assert.Empty((await Failing.Value)[""].Concat((await Mended.Value)[""]));

    // The ids that are reported, by page; those that are reported elsewhere have the key "".
    private static async Task<ILookup<string, string>> Analyze(string heading, string uses = "")
    {
        ImmutableArray<Diagnostic> diagnostics = await Analysis.Under(
            heading == "Failing" ? new OwnRules() : null,
            [.. ProgramRules.Ids.Select(id => CSharpSyntaxTree.ParseText(With(uses, Example(id, heading)), path: id))]);
        return diagnostics.ToLookup(static diagnostic => diagnostic.Location.SourceTree is { FilePath: ['N', 'W', ..] path } ? path : "", static diagnostic => diagnostic.Id);
    }

    // A network over types has overloads for sequences of samples too, so a null would be ambiguous.
    private static string With(string uses, string example)
        => example + (example.Contains("[Network<", StringComparison.Ordinal) ? uses.Replace("null!", "[]", StringComparison.Ordinal) : uses);

    private static string Example(string id, string heading)
        => Docs.Example(id, heading).Replace("using Netwright;\n", $"using Netwright;\nnamespace {id}.Example;\n", StringComparison.Ordinal);

    // Turns on a rule that is off by default in its own page's example.
    private sealed class OwnRules : SyntaxTreeOptionsProvider
    {
        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Info;
            return diagnosticId == tree.FilePath && !Rules.Get(diagnosticId).IsEnabledByDefault;
        }

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
