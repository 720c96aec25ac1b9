using System.Text;

namespace Netwright.Html;

/// <summary>The layers as a table, read from the summary that a network's class has.</summary>
internal static class LayerTable
{
    private const string Shape = "Output", Count = "Parameters";

    /// <summary>The table; nothing without a summary.</summary>
    public static string Of(string? summary)
    {
        if (summary is null)
            return "";

        string[] lines = summary.ReplaceLineEndings("\n").Split('\n');
        int shape = lines[0].IndexOf(Shape, StringComparison.Ordinal), count = lines[0].IndexOf(Count, StringComparison.Ordinal);
        string content = shape < 0 || count < shape || lines.Length < 2 ? $"<pre>{Escape.Text(summary)}</pre>" : Table(lines, shape);
        return $"""
            <section class="card">
            <h2>Layers</h2>
            <div class="scroll">
            {content}
            </div>
            </section>
            """;
    }

    // A line is the name, which holds no space, the kind, and the shape in its column. The last line is no layer.
    private static string Table(string[] lines, int shape)
    {
        StringBuilder text = new($"<table class=\"layers\">\n<thead><tr><th scope=\"col\">Layer</th><th scope=\"col\"></th><th scope=\"col\">{Shape}</th><th scope=\"col\">{Count}</th></tr></thead>\n<tbody>\n");
        foreach (string line in lines[1..^1])
        {
            string name = line[..line.IndexOf(' ')], kind = line[name.Length..shape].Trim();
            string[] rest = line[shape..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string parameters = rest.Length > 1 ? rest[1] : "";
            text.Append($"<tr><th scope=\"row\">{Escape.Text(name)}</th><td>{Escape.Text(kind)}</td><td>{Escape.Text(rest[0])}</td><td>{Escape.Text(parameters)}</td></tr>\n");
        }

        return text.Append($"</tbody>\n<tfoot><tr><td colspan=\"4\">{Escape.Text(lines[^1])}</td></tr></tfoot>\n</table>").ToString();
    }
}
