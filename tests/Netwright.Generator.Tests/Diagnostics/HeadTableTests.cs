using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Every activation before every loss, over one unit and over more: which rule speaks, by the rules and by their page.</summary>
public sealed class HeadTableTests
{
    private static readonly Activation[] Activations = Enum.GetValues<Activation>();
    private static readonly Loss[] Losses = Enum.GetValues<Loss>();

    // The columns, as in the enum: mean squared and mean absolute error, Huber, binary, categorical and sparse categorical cross-entropy,
    // Kullback-Leibler, hinge, Poisson.
    private const string OneUnit = """
        Linear      ok     ok     ok     NW2005 NW2003 NW2003 NW2003 ok     NW2010
        Relu        NW2007 NW2007 NW2007 NW2005 NW2003 NW2003 NW2003 NW2009 NW2007
        LeakyRelu   ok     ok     ok     NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Elu         NW4002 NW4002 NW4002 NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Selu        NW4002 NW4002 NW4002 NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Gelu        NW4002 NW4002 NW4002 NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Silu        NW4002 NW4002 NW4002 NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Softplus    ok     ok     ok     NW2005 NW2003 NW2003 NW2003 NW2009 ok
        Exponential ok     ok     ok     NW2005 NW2003 NW2003 NW2003 NW2009 ok
        Mish        NW4002 NW4002 NW4002 NW2005 NW2003 NW2003 NW2003 NW2009 NW2010
        Sigmoid     NW4001 NW4001 NW4001 ok     NW2003 NW2003 NW2003 NW2009 NW2011
        HardSigmoid NW2007 NW2007 NW2007 NW2005 NW2003 NW2003 NW2003 NW2009 NW2011
        Tanh        ok     ok     ok     NW2005 NW2003 NW2003 NW2003 ok     NW2010
        Softmax     NW2002 NW2002 NW2002 NW2002 NW2002 NW2002 NW2002 NW2002 NW2002
        """;

    private const string MoreUnits = """
        Linear      ok     ok     ok     NW2005 NW2004 NW2004 NW2004 ok     NW2010
        Relu        NW2007 NW2007 NW2007 NW2005 NW2004 NW2004 NW2004 NW2009 NW2007
        LeakyRelu   ok     ok     ok     NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Elu         NW4002 NW4002 NW4002 NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Selu        NW4002 NW4002 NW4002 NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Gelu        NW4002 NW4002 NW4002 NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Silu        NW4002 NW4002 NW4002 NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Softplus    ok     ok     ok     NW2005 NW2004 NW2004 NW2004 NW2009 ok
        Exponential ok     ok     ok     NW2005 NW2004 NW2004 NW2004 NW2009 ok
        Mish        NW4002 NW4002 NW4002 NW2005 NW2004 NW2004 NW2004 NW2009 NW2010
        Sigmoid     NW4001 NW4001 NW4001 ok     NW2004 NW2004 NW2004 NW2009 NW2011
        HardSigmoid NW2007 NW2007 NW2007 NW2005 NW2004 NW2004 NW2004 NW2009 NW2011
        Tanh        ok     ok     ok     NW2005 NW2004 NW2004 NW2004 ok     NW2010
        Softmax     NW2008 NW2008 NW2008 NW2005 ok     ok     ok     NW2009 NW2011
        """;

    [Theory]
    [InlineData(OneUnit, 1)]
    [InlineData(MoreUnits, 2)]
    [InlineData(MoreUnits, 17)]
    public async Task Every_pair_gets_its_verdict(string table, int units)
    {
        StringBuilder program = new("using Netwright;\n");
        foreach (Activation activation in Activations)
        {
            foreach (Loss loss in Losses)
                program.Append($"[Network(3), Dense({units}, Activation.{activation}), Loss(Loss.{loss}), Adam]\npublic partial class {activation}{loss};\n");
        }

        ImmutableArray<Diagnostic> diagnostics = await Analysis.OfDeclarations(program.ToString());
        string[] lines = program.ToString().Split('\n');
        ILookup<string, string> reported = diagnostics.ToLookup(diagnostic => lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1], diagnostic => diagnostic.Id);
        string Verdict(Activation activation, Loss loss) => string.Join("+", reported[$"public partial class {activation}{loss};"].DefaultIfEmpty("ok"));

        Assert.Equal(Parse(table), Activations.Select(activation => (string[])[activation.ToString(), .. Losses.Select(loss => Verdict(activation, loss))]));
    }

    [Theory]
    [InlineData(OneUnit, "## One unit")]
    [InlineData(MoreUnits, "## Two units or more")]
    public void The_page_says_the_same(string table, string heading)
    {
        string page = File.ReadAllText(Path.Combine(Docs.Diagnostics, "losses-and-activations.md"));
        string section = page[page.IndexOf(heading, StringComparison.Ordinal)..];
        string[][] rows =
        [
            .. section.Split('\n').SkipWhile(static line => !line.StartsWith('|')).TakeWhile(static line => line.StartsWith('|'))
                .Select(static line => line.Split('|')[1..^1].Select(static cell => Regex.Replace(cell, @"\[(NW\d+)\]\(NW\d+\.md\)", "$1").Trim().Trim('`')).ToArray()),
        ];

        Assert.Equal(["", .. Losses.Select(static loss => loss.ToString())], rows[0]);
        Assert.Equal(Parse(table), rows[2..]);
    }

    private static string[][] Parse(string table)
        => [.. table.Split('\n').Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
