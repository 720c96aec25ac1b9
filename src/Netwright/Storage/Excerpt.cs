namespace Netwright.Storage;

/// <summary>Texts as messages show them: what a damaged or foreign file holds can be of any length.</summary>
internal static class Excerpt
{
    private const int Longest = 500;

    /// <summary>The text, or its beginning and its length.</summary>
    public static string Of(string text) => text.Length <= Longest ? text : FormattableString.Invariant($"{text[..Longest]}... ({text.Length} characters)");
}
