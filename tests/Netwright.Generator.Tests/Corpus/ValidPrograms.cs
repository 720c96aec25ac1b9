using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>Programs with which nothing is wrong: those of Corpus/Valid, every sample, and every example of the documentation that stands alone.</summary>
internal static class ValidPrograms
{
    /// <summary>The programs that were written for the corpus.</summary>
    public static IEnumerable<CorpusProgram> Written => CorpusProgram.Read("Valid").Select(static file => CorpusProgram.Parse(file.Name, file.Text));

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, CorpusProgram> All { get; } = Written.Concat(Samples()).Concat(MendedExamples()).Concat(PageExamples()).ToDictionary(static program => program.Name);

    // Those of the framework and Netwright alone: what others reference is not at hand here.
    private static IEnumerable<CorpusProgram> Samples()
        => from folder in Directory.GetDirectories(Path.Combine(Docs.Repository, "samples"))
           where !Directory.GetFiles(folder, "*.csproj").Any(static project => File.ReadAllText(project).Contains("Reference Include=", StringComparison.Ordinal))
           let files = Directory.GetFiles(folder, "*.cs")
           where files.Length > 0
           select new CorpusProgram(
               $"samples/{Path.GetFileName(folder)}",
               [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    private static IEnumerable<CorpusProgram> MendedExamples()
        => ProgramRules.Ids.Select(static id => new CorpusProgram($"docs/diagnostics/{id}.md", [Docs.Example(id, "Mended")]));

    // What is shown on the README and in the guide as a whole program.
    private static IEnumerable<CorpusProgram> PageExamples()
        => from page in Directory.GetFiles(Path.Combine(Docs.Repository, "docs", "guide"), "*.md").Append(Path.Combine(Docs.Repository, "README.md"))
           from program in Docs.Programs(File.ReadAllText(page)).Where(static program => program.Contains("using Netwright;")).Index()
           select new CorpusProgram($"{Path.GetFileName(page)} {program.Index + 1}", [program.Item]);
}
