using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Model;
using Netwright.Generator.Tests.Corpus;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Every code fix that is offered for the invalid programs of the corpus, taken.</summary>
public sealed class CorpusFixTests
{
    // Rules that are off by default state facts, which nothing mends.
    public static TheoryData<string> Names => [.. InvalidPrograms.All.Keys.Where(static name => Rules.Get(name[..6]).IsEnabledByDefault)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fix_that_is_offered_mends_the_program(string name)
    {
        (MarkedProgram program, Diagnostic found, IReadOnlyList<Solution> mends) = await Mend(name);
        foreach (Solution mended in mends)
        {
            string[] files = await Texts(mended, program.Files.Length);

            Assert.NotEqual(program.Files, files);
            Assert.DoesNotContain(await Analysis.OfProgram(files), diagnostic => diagnostic.Id == found.Id || diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
            Assert.Superset(Comments(program.Files), Comments(files));
        }
    }

    [Theory]
    [InlineData("NW0001")]
    [InlineData("NW0002")]
    [InlineData("NW0003")]
    [InlineData("NW0012")]
    [InlineData("NW0013")]
    [InlineData("NW0014")]
    [InlineData("NW0015")]
    [InlineData("NW0016")]
    [InlineData("NW0020")]
    [InlineData("NW0021")]
    [InlineData("NW0022")]
    [InlineData("NW0050")]
    [InlineData("NW0052")]
    [InlineData("NW1001")]
    [InlineData("NW1016")]
    [InlineData("NW1017")]
    [InlineData("NW2002")]
    [InlineData("NW2003")]
    [InlineData("NW2004")]
    [InlineData("NW2005")]
    [InlineData("NW2006")]
    [InlineData("NW2007")]
    [InlineData("NW2008")]
    [InlineData("NW2009")]
    [InlineData("NW2010")]
    [InlineData("NW2011")]
    [InlineData("NW2012")]
    [InlineData("NW2013")]
    [InlineData("NW2020")]
    [InlineData("NW3001")]
    [InlineData("NW3002")]
    [InlineData("NW3004")]
    [InlineData("NW3012")]
    [InlineData("NW4001")]
    [InlineData("NW4002")]
    [InlineData("NW4003")]
    [InlineData("NW4004")]
    [InlineData("NW4005")]
    [InlineData("NW4007")]
    [InlineData("NW4008")]
    [InlineData("NW4009")]
    [InlineData("NW4020")]
    public async Task A_rule_whose_mend_is_mechanical_offers_it(string id)
    {
        bool isOffered = false;
        foreach (string name in InvalidPrograms.All.Keys.Where(name => !isOffered && name.StartsWith(id, StringComparison.Ordinal)))
            isOffered = (await Mend(name)).Mends.Count > 0;

        Assert.True(isOffered);
    }

    private static HashSet<string> Comments(IEnumerable<string> files)
        => [.. files.SelectMany(static file => Analysis.Parse(file).GetRoot(TestContext.Current.CancellationToken).DescendantTrivia())
            .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(static trivia => trivia.ToString())];

    private static async Task<(MarkedProgram Program, Diagnostic Found, IReadOnlyList<Solution> Mends)> Mend(string name)
    {
        MarkedProgram program = MarkedProgram.Of(InvalidPrograms.All[name]);
        Diagnostic found = Assert.Single(await Analysis.OfProgram(program.Files));
        using AdhocWorkspace workspace = new();
        Document document = workspace.Open(Analysis.GenerateProgram(program.Files, out _)).Documents.First(document => document.FilePath == program.Mark.File);
        List<Solution> mends = [];
        foreach (CodeAction action in await Fixes.Offered(document, found))
            mends.Add(await Fixes.Take(action));
        return (program, found, mends);
    }

    private static async Task<string[]> Texts(Solution solution, int own)
        => [.. (await Task.WhenAll(solution.Projects.Single().Documents.Take(own).Select(static document => document.GetTextAsync(TestContext.Current.CancellationToken)))).Select(static text => text.ToString())];
}
