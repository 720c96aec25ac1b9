using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Corpus;

public sealed class InvalidProgramsTests
{
    private const int AtLeast = 120;

    public static TheoryData<string> Names => [.. InvalidPrograms.All.Keys];

    public static TheoryData<string> Ids => [.. ProgramRules.Ids];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_invalid_program_breaks_its_rule_where_it_is_marked_and_no_other(string name)
    {
        MarkedProgram program = MarkedProgram.Of(InvalidPrograms.All[name]);

        ImmutableArray<Diagnostic> found = await Analysis.OfProgramUnder(TurnsOn(program.Mark.Id), program.Files);

        Assert.Equal([program.Mark], found.Select(Mark.Of));
    }

    // A rule that is off by default is turned on by those whose programs break it.
    private static EditorConfig? TurnsOn(string id) => Rules.Get(id).IsEnabledByDefault ? null : new EditorConfig($"dotnet_diagnostic.{id}.severity = suggestion");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_broken_by_some_program(string id) => Assert.Contains(InvalidPrograms.All.Values, program => MarkedProgram.Of(program).Mark.Id == id);

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(InvalidPrograms.All.Count, AtLeast, int.MaxValue);
}
