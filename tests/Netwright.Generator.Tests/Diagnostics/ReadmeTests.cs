using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>The squiggles that the README shows are those that its readers get.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Pictures =
        [.. File.ReadAllText(Path.Combine(Docs.Repository, "README.md")).Split("```text\n").Skip(1).Select(static text => text[..text.IndexOf("```", StringComparison.Ordinal)])];

    [Theory]
    [InlineData(0, """
        [Network(28, 28)]
        [Dense(64, Activation.Relu)]
        public partial class DigitClassifier;
        """)]
    [InlineData(1, """
        [Network(30)]
        [Dense(16, Activation.Relu)]
        [Dense(4, Activation.Sigmoid)]
        [Loss(Loss.CategoricalCrossentropy)]
        [Adam]
        public partial class Seasons;
        """)]
    [InlineData(2, """
        [Network(28, 28), Flatten, Dense(10, Activation.Softmax)]
        public partial class DigitClassifier;

        public static class Use
        {
            public static int Run(DigitClassifier model)
            {
                float[] row = new float[28];
                int digit = model.Classify(row);
                return digit;
            }
        }
        """)]
    public async Task A_picture_in_the_readme_is_what_its_program_gets(int number, string program)
    {
        string[] lines = Pictures[number].TrimEnd().Split('\n');
        string code = lines[^3], squiggle = lines[^2];
        string underlined = code.Substring(squiggle.IndexOf('~'), squiggle.Count(static c => c == '~'));

        ImmutableArray<Diagnostic> found = await Analysis.OfProgram(["using Netwright;\n" + program]);

        Diagnostic diagnostic = Assert.Single(found);
        string place = (await diagnostic.Location.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)).ToString(diagnostic.Location.SourceSpan);
        Assert.Equal((underlined, lines[^1].Trim()), (place, $"error {diagnostic.Id}: {diagnostic.GetMessage()}"));
    }

    [Fact]
    public void There_are_three_pictures() => Assert.Equal(3, Pictures.Length);
}
