using System.Text.RegularExpressions;

namespace Netwright.Tutorial.Tests;

/// <summary>A fenced block of the tutorial.</summary>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Language">What the fence says.</param>
/// <param name="Text">What is in it.</param>
internal sealed record Block(string Heading, string Language, string Text)
{
    private static readonly Regex Fence = new("^## (?<heading>[^\n]*)$|^```(?<language>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>Whether it shows what is underlined in a program, and not a program's output.</summary>
    public bool IsPicture => Language == "text" && Text.Contains("~~~", StringComparison.Ordinal);

    /// <summary>Those of a page, in their order.</summary>
    public static IReadOnlyList<Block> Of(string page)
    {
        List<Block> blocks = [];
        string heading = "";
        foreach (Match match in Fence.Matches(page.ReplaceLineEndings("\n")))
        {
            if (match.Groups["language"].Success)
                blocks.Add(new Block(heading, match.Groups["language"].Value, match.Groups["text"].Value));
            else
                heading = match.Groups["heading"].Value;
        }

        return blocks;
    }
}
