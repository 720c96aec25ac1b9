using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

public sealed class ValidProgramsTests
{
    private const int AtLeast = 60;

    public static TheoryData<string> Names => [.. ValidPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_valid_program_gets_nothing_but_advice(string name)
    {
        CorpusProgram program = ValidPrograms.All[name];

        Assert.DoesNotContain(await Analysis.OfProgram(program.Files), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(ValidPrograms.Written.Count(), AtLeast, int.MaxValue);
}
