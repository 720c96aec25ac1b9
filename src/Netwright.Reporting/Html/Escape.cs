using System.Net;

namespace Netwright.Html;

/// <summary>Text as it may stand in a page.</summary>
internal static class Escape
{
    /// <summary>In an element or in an attribute's quotes.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
