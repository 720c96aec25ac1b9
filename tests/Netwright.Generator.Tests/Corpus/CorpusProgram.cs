using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>A program of the corpus, as a user would write it.</summary>
/// <param name="Name">What it is called in the list of tests.</param>
/// <param name="Files">Its files.</param>
internal sealed partial record CorpusProgram(string Name, ImmutableArray<string> Files)
{
    /// <summary>A program from its text, in which a line <c>// ==== Name.cs</c> begins another file.</summary>
    public static CorpusProgram Parse(string name, string text) => new(name, [.. NextFile.Split(text)]);

    /// <summary>The programs of a text in which a line <c>// ---- Title</c> begins each of them.</summary>
    public static IEnumerable<CorpusProgram> ParseMany(string name, string text)
    {
        string[] parts = NextProgram.Split(text);
        Assert.Equal("", parts[0].Trim());
        return Enumerable.Range(0, parts.Length / 2).Select(i => Parse($"{name}: {parts[2 * i + 1]}", parts[2 * i + 2]));
    }

    /// <summary>The files of a folder of the corpus.</summary>
    public static IEnumerable<(string Name, string Text)> Read(string folder)
        => Directory.GetFiles(Path.Combine(Docs.Repository, "tests", "Netwright.Generator.Tests", "Corpus", folder), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(static path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    [GeneratedRegex("^// ==== .*\n", RegexOptions.Multiline)]
    private static partial Regex NextFile { get; }

    [GeneratedRegex("^// ---- (.*)\n", RegexOptions.Multiline)]
    private static partial Regex NextProgram { get; }
}
