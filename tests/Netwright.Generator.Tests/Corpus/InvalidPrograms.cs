namespace Netwright.Generator.Tests.Corpus;

/// <summary>
/// Programs with one thing wrong, which is marked <c>{|NW0001:so|}</c>: a file for each rule in Corpus/Invalid, with a program under each of its headings.
/// </summary>
internal static class InvalidPrograms
{
    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, CorpusProgram> All { get; } = CorpusProgram.Read("Invalid").SelectMany(static file => CorpusProgram.ParseMany(file.Name, file.Text)).ToDictionary(static program => program.Name);
}
