using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator.Tests.Infrastructure;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>A project in a C# before 13 hears of it once, and nowhere from the compiler.</summary>
public class LanguageTests
{
    // Two networks and the use of one, as C# 8 has it.
    private const string Program = """
        using Netwright;

        namespace App
        {
            [Network(3), Dense(2, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]
            public partial class First
            {
                public static History Run(Dataset<int> data, DataStream<int> stream)
                {
                    First model = new First(seed: 1);
                    model.Fit(stream);
                    INetwork<int> any = model;
                    return any.Fit(data, data);
                }
            }

            public class Outer { }

            [Network(3), Dense(2)]
            public partial class Second { }
        }
        """;

    private const string Typed = """
        using Netwright;

        [Network<Point, bool>, Dense(1, Activation.Sigmoid), Loss(Loss.BinaryCrossentropy), Adam]
        public partial class Net
        {
            public static bool Run(Point point) => new Net().Predict(point) || new Net().PredictDetailed(point).Label;
        }

        public record Point(float X, float Y);
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    public async Task A_project_in_an_older_language_is_told_so_once_and_compiles(LanguageVersion language)
        => Assert.Equal(["NW0080 at Network(3) in App.First"], await Reports(Program, language));

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    public async Task A_network_over_types_in_an_older_language_compiles(LanguageVersion language)
        => Assert.Equal(["NW0080 at Network<Point, bool> in Net"], await Reports(Typed, language));

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Latest)]
    public async Task A_project_in_a_language_of_today_hears_nothing_and_has_its_networks(LanguageVersion language)
    {
        Assert.Empty(await Reports(Program, language));
        Assert.All(new UserProject(Program) { Language = language }.Generate().Sources.Values, static source => Assert.Contains("A neural network", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_language_of_the_members_that_throw_nothing_is_generated()
        => Assert.Empty(new UserProject(Program) { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable }.Generate().Sources);

    [Fact]
    public async Task The_message_says_which_language_it_is_and_which_it_should_be()
        => Assert.Equal(
            "This project is compiled as C# 12.0, and the code of a network is C# 13.0; write <LangVersion>13.0</LangVersion> into the project, or take the element out of it",
            Assert.Single(await Analyze(Program, LanguageVersion.CSharp12)).GetMessage());

    [Fact]
    public async Task A_project_without_a_network_hears_nothing()
        => Assert.Empty(await Reports("public class Program { public Netwright.INetwork? Network { get; set; } }", LanguageVersion.CSharp9));

    [Fact]
    public async Task What_else_is_wrong_with_a_network_is_still_reported()
        => Assert.Contains("NW0009", (await Analyze(Program.Replace("Dense(2, ", "Dense(0, "), LanguageVersion.CSharp9)).Select(static diagnostic => diagnostic.Id));

    private static async Task<IEnumerable<string>> Reports(string program, LanguageVersion language)
        => (await Analyze(program, language)).Select(static diagnostic => $"{diagnostic.Id} at {Text(diagnostic)}");

    private static async Task<IEnumerable<Diagnostic>> Analyze(string program, LanguageVersion language)
    {
        CSharpCompilation project = new UserProject(program) { Language = language }.Generate().After;
        ImmutableArray<Diagnostic> all = await project.WithAnalyzers(Analysis.Analyzers).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return all.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    // The marked text and the class that it stands on.
    private static string Text(Diagnostic diagnostic)
    {
        SyntaxNode node = diagnostic.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        return $"{node} in {string.Join(".", node.Ancestors().Select(static around => around switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax type => type.Identifier.Text,
            Microsoft.CodeAnalysis.CSharp.Syntax.NamespaceDeclarationSyntax space => $"{space.Name}",
            _ => "",
        }).Where(static name => name.Length > 0).Reverse())}";
    }
}
