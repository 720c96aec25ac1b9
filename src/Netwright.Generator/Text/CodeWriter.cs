using System.Text;

namespace Netwright.Generator.Text;

/// <summary>Writes indented lines and blocks; what is inside is raw text.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>A line at the depth in hand; an empty one without blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    /// <summary>Several lines at the depth in hand.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>A header and, until the result is disposed, what is within its braces.</summary>
    public Block Block(string header, string end = "}")
    {
        Lines(header);
        Line("{");
        depth++;
        return new Block(this, end);
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => text.ToString();

    internal void End(string end)
    {
        depth--;
        Line(end);
    }
}

/// <summary>An open pair of braces.</summary>
internal readonly struct Block(CodeWriter? writer, string end) : IDisposable
{
    /// <summary>Writes the closing brace; the default value has none to close.</summary>
    public void Dispose() => writer?.End(end);
}

/// <summary>Open pairs of braces within each other, outermost first.</summary>
internal readonly struct Nest(params IReadOnlyList<Block> blocks) : IDisposable
{
    /// <summary>Writes the closing braces, innermost first.</summary>
    public void Dispose()
    {
        foreach (Block block in blocks.Reverse())
            block.Dispose();
    }
}
