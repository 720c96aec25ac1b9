using System.Globalization;

namespace Netwright.Generator.Text;

/// <summary>Numbers, names and strings as C#, the same on every machine: a German one would write 0,1f.</summary>
internal static class Literal
{
    /// <summary>A value as it reads in a message or comment.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A float literal that reads back to the same bits: <c>0.1f</c>.</summary>
    public static string Float(double value)
    {
        float single = (float)value;
        if (float.IsNaN(single))
            return "float.NaN";
        if (float.IsInfinity(single))
            return single > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        return single.ToString("R", CultureInfo.InvariantCulture) + "f";
    }

    /// <summary>A double literal that reads back to the same bits: <c>0.999</c>.</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text;
    }

    /// <summary>A count with its thousands apart, for comments: <c>100,352</c>.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A string literal.</summary>
    public static string String(string value) => $"\"{Escape(value)}\"";

    /// <summary>What stands between the quotes of a string literal: a single line, whatever the text holds.</summary>
    public static string Escape(string value) => string.Concat(value.Select(static c => c switch
    {
        '\\' => @"\\",
        '"' => "\\\"",
        '\r' => @"\r",
        '\n' => @"\n",
        '\u2028' or '\u2029' => Code(c),
        _ => char.IsControl(c) || char.IsSurrogate(c) ? Code(c) : c.ToString(),
    }));

    /// <summary>Text within an XML doc comment.</summary>
    public static string Xml(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Code(char c) => $@"\u{(int)c:X4}";
}
