using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Netwright.Generator.Tests.Infrastructure;

/// <summary>
/// Compares a text with an accepted one beside the test, in the conventions of the Verify library: <c>Name.verified.cs</c> is what was accepted, and on a
/// mismatch what came instead is written to <c>Name.received.cs</c>. To accept it, copy the received file over the verified one, or delete the verified one
/// and rename; where a change is wanted in all of them:
/// <code>for f in $(find tests -name '*.received.cs'); do mv $f ${f%.received.cs}.verified.cs; done</code>
/// </summary>
internal static class Snapshot
{
    // The lines that a message shows around a changed line, and in all.
    private const int Context = 2, MostLines = 80;

    /// <summary>Fails unless a text is the accepted one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The snapshot's name.</param>
    /// <param name="folder">The folder of the snapshots; that of the calling test by default.</param>
    /// <param name="caller">The file of the calling test, which the compiler fills in.</param>
    public static void Verify(string text, string name, string? folder = null, [CallerFilePath] string caller = "")
    {
        folder ??= Path.GetDirectoryName(caller)!;
        string verified = Path.Combine(folder, $"{name}.verified.cs"), received = Path.Combine(folder, $"{name}.received.cs");
        string expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "", actual = Normalize(text);
        if (File.Exists(verified) && expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(File.Exists(verified)
            ? $"{name} is not as accepted; if it is better, copy {name}.received.cs over {name}.verified.cs.\n{Difference(expected, actual)}"
            : $"{name} was never accepted; if it is right, rename {name}.received.cs to {name}.verified.cs.");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static string Difference(string expected, string actual)
    {
        List<DiffPiece> lines = InlineDiffBuilder.Diff(expected, actual).Lines;
        bool[] shown = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
                shown.AsSpan(Math.Max(i - Context, 0)..Math.Min(i + Context + 1, lines.Count)).Fill(true);
        }

        StringBuilder message = new();
        int written = 0;
        for (int i = 0; i < lines.Count && written < MostLines; i++)
        {
            if (!shown[i])
                continue;

            if (i > 0 && !shown[i - 1])
                message.Append("  ...\n");
            char sign = lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            message.Append(sign).Append(' ').Append(lines[i].Text).Append('\n');
            written++;
        }

        int left = shown.Count(static isShown => isShown) - written;
        return left > 0 ? $"{message}  and {left} lines more" : message.ToString();
    }
}
