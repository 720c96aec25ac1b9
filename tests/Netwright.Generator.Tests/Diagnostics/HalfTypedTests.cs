using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Netwright.CodeFixes;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Code as it is while somebody types: cut off anywhere, tokens missing, doubled and swapped. Nothing may throw.</summary>
public sealed class HalfTypedTests : IDisposable
{
    private const int Mutations = 600;

    private const string Program = """
        using System;
        using Netwright;

        namespace Shop;

        public partial class Outer
        {
            /// <summary>Reads digits.</summary>
            [Network(28, 28), Flatten]
            [Dense(128, Activation.Relu, UseBias = false, Name = "hidden")]
            [Dropout(rate: 0.2), LayerNormalization(Epsilon = 1e-5)]
            [Add("hidden", "dropout1", Name = "sum"), Concatenate("flatten1")]
            [Dense(units: 10), Activation(Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1)]
            [Adam(0.001, Beta1 = 0.9)]
            public sealed partial class Digits
            {
                public Digits(string path) : this(seed: 0) => Load(path);
            }

            public static int Run(Digits model, byte[] bytes)
            {
                const int Classes = 10;
                Span<float> output = stackalloc float[Classes];
                float[] input = new float[784];
                for (int i = 0; i < input.Length; i++)
                    input[i] = bytes[i] / 255f;
                var data = new Dataset<int>(input, [7], 1);
                model.Fit(data, new FitOptions { Epochs = 5, ValidationSplit = 0.2 });
                model.Predict(input, output);
                return model.Classify(input.AsSpan(0, 784));
            }
        }
        """;

    private readonly AdhocWorkspace workspace = new();
    private readonly Document empty;

    public HalfTypedTests() => empty = workspace.AddProject("Users", LanguageNames.CSharp).AddMetadataReferences(Analysis.References).AddDocument("User.cs", "");

    public void Dispose() => workspace.Dispose();

    private static IEnumerable<SyntaxToken> Tokens => Analysis.Parse(Program).GetRoot(TestContext.Current.CancellationToken).DescendantTokens();

    [Fact]
    public async Task Every_prefix()
    {
        foreach (SyntaxToken token in Tokens)
            await AssertSurvives(Program[..token.Span.End]);
    }

    [Fact]
    public async Task Tokens_missing_doubled_swapped_and_replaced()
    {
        Random random = new(20240607);
        string[] tokens = [.. Tokens.Select(static token => token.ToFullString())];
        string[] odd = ["-1", "0", "1e400", "int.MaxValue", "null", "\"\"", "default", "typeof(int)", "(", "]", "Loss.", "Activation.Softmax", "[", "new", "this", "Digits", "{ 1 }", "2147483648"];
        for (int i = 0; i < Mutations; i++)
        {
            List<string> mutated = [.. tokens];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(mutated.Count), other = random.Next(mutated.Count);
                switch (random.Next(4))
                {
                    case 0:
                        mutated.RemoveAt(at);
                        break;
                    case 1:
                        mutated.Insert(at, mutated[other]);
                        break;
                    case 2:
                        (mutated[at], mutated[other]) = (mutated[other], mutated[at]);
                        break;
                    default:
                        mutated[at] = odd[random.Next(odd.Length)] + " ";
                        break;
                }
            }

            await AssertSurvives(string.Concat(mutated), fixes: i % 4 == 0);
        }
    }

    // Only the user's file is analyzed: the generated one takes far longer, and is not what is odd here.
    private async Task AssertSurvives(string program, bool fixes = true)
    {
        SyntaxTree file = Analysis.Parse(program);
        (Compilation compilation, ImmutableArray<Diagnostic> complaints) = Analysis.Generate(file);
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(Analysis.Analyzers, options)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, TestContext.Current.CancellationToken);

        Assert.True(complaints.IsEmpty && thrown.Count == 0, $"{string.Join("\n", complaints)}\n{string.Join("\n", thrown)}\n{program}");
        if (fixes && !reported.IsEmpty)
            await TakeEveryFix(program, reported);
    }

    private async Task TakeEveryFix(string program, ImmutableArray<Diagnostic> reported)
    {
        Document document = empty.WithText(SourceText.From(program));
        foreach (CodeFixProvider provider in (CodeFixProvider[])[new DeclarationCodeFix(), new LengthCodeFix()])
        {
            foreach (Diagnostic diagnostic in reported.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                List<CodeAction> actions = [];
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
                foreach (CodeAction action in actions)
                {
                    ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
                    Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                    Assert.NotEqual(program, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
                }
            }
        }
    }
}
