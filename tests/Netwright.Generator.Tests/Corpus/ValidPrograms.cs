using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>Programs with which nothing is wrong: those of Corpus/Valid, every sample, and every example of the documentation that stands alone.</summary>
internal static class ValidPrograms
{
    /// <summary>The programs that were written for the corpus.</summary>
    public static IEnumerable<CorpusProgram> Written => CorpusProgram.Read("Valid").Select(static file => CorpusProgram.Parse(file.Name, file.Text));

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, CorpusProgram> All { get; } = Written.Concat(Samples()).Concat(MendedExamples()).Concat(ReadmeExamples()).ToDictionary(static program => program.Name);

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

    private static IEnumerable<CorpusProgram> ReadmeExamples()
        => Docs.Programs(File.ReadAllText(Path.Combine(Docs.Repository, "README.md")))
            .Where(static program => program.Contains("using Netwright;"))
            .Select(static (program, index) => new CorpusProgram($"README.md {index + 1}", [program]));
}
