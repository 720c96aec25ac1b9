using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;
using Netwright.Tests.Fixtures;

namespace Netwright.Tutorial.Tests;

public class TutorialTests
{
    private static readonly IReadOnlyList<Block> Blocks = Block.Of(File.ReadAllText(Path.Combine(Docs.Repository, "docs", "tutorial.md")));

    private static readonly (Block Code, string Output)[] Snippets =
    [
        .. Blocks.Index().Where(static block => block.Item.Language == "csharp")
            .Select(static block => (block.Item, block.Index + 1 < Blocks.Count && Blocks[block.Index + 1] is { Language: "text", IsPicture: false } output ? output.Text : "")),
    ];

    private static readonly Lazy<Compilation> Program = new(static () => TutorialProgram.Compile(Snippets.Select(static snippet => snippet.Code.Text)));

    private static readonly Lazy<IReadOnlyList<string>> Outputs = new(static () =>
    {
        using TempFolder folder = new();
        Environment.CurrentDirectory = folder.PathOf("");
        try
        {
            return TutorialProgram.Run(Program.Value);
        }
        finally
        {
            Environment.CurrentDirectory = AppContext.BaseDirectory;
        }
    });

    public static TheoryData<int, string> Numbers => [.. Snippets.Select(static (snippet, index) => (index, snippet.Code.Heading))];

    public static TheoryData<int> Pictures => [.. Enumerable.Range(0, Blocks.Count(static block => block.IsPicture))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_snippet_prints_what_is_below_it(int number, string heading)
    {
        Assert.NotEmpty(heading);
        Assert.Equal(Snippets[number].Output, Outputs.Value[number]);
    }

    // The one network that is declared to fail gets the advice that the page speaks of.
    [Fact]
    public async Task Nothing_else_is_underlined_in_the_snippets()
        => Assert.Equal(["NW4003"], (await TutorialProgram.Diagnose(Program.Value)).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void Every_output_stands_below_a_snippet()
        => Assert.Equal(Blocks.Count(static block => block is { Language: "text", IsPicture: false }), Snippets.Count(static snippet => snippet.Output.Length > 0));

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_is_what_its_program_gets(int number)
    {
        string[] lines = Blocks.Where(static block => block.IsPicture).ElementAt(number).Text.TrimEnd().Split('\n');
        int squiggle = Array.FindIndex(lines, static line => line.Contains("~~~", StringComparison.Ordinal));
        string underlined = lines[squiggle - 1].Substring(lines[squiggle].IndexOf('~'), lines[squiggle].Count(static letter => letter == '~'));

        ImmutableArray<Diagnostic> found = await TutorialProgram.Diagnose(TutorialProgram.Compile("using Netwright;\n" + string.Join('\n', lines.Where((_, index) => index != squiggle && index != squiggle + 1))));

        Diagnostic diagnostic = Assert.Single(found);
        string place = (await diagnostic.Location.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)).ToString(diagnostic.Location.SourceSpan);
        Assert.Equal((underlined, lines[squiggle + 1].Trim()), (place, $"error {diagnostic.Id}: {diagnostic.GetMessage()}"));
    }
}
