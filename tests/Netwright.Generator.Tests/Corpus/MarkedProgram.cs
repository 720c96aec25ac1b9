using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>An invalid program without its markup, and what was marked.</summary>
internal sealed record MarkedProgram(ImmutableArray<string> Files, Mark Mark)
{
    /// <summary>Reads the one mark of a program.</summary>
    public static MarkedProgram Of(CorpusProgram program)
    {
        List<string> files = [];
        List<Mark> marks = [];
        foreach (string file in program.Files)
        {
            TestFileMarkupParser.GetSpans(file, out string plain, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
            marks.AddRange(spans.SelectMany(rule => rule.Value.Select(span => new Mark(rule.Key, $"User{files.Count}.cs", span, plain.Substring(span.Start, span.Length)))));
            files.Add(plain);
        }

        return new MarkedProgram([.. files], Assert.Single(marks));
    }
}

/// <summary>Where a rule is broken.</summary>
/// <param name="Id">The rule.</param>
/// <param name="File">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Text">What stands there.</param>
internal sealed record Mark(string Id, string File, TextSpan Span, string Text)
{
    /// <summary>What a diagnostic is about.</summary>
    public static Mark Of(Diagnostic diagnostic)
    {
        Location place = diagnostic.Location;
        return new Mark(diagnostic.Id, place.SourceTree?.FilePath ?? "", place.SourceSpan, place.SourceTree?.GetText().ToString(place.SourceSpan) ?? "");
    }
}
