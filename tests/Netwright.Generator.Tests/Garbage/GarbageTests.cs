using System.Text;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Garbage;

public class GarbageTests
{
    private const int Programs = 750, Declarations = 100;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_generator_throws_nothing_whatever_it_is_fed_and_what_it_emits_parses(int seed)
    {
        Mutator mutator = new(new Random(seed));
        for (int i = 0; i < Programs; i++)
        {
            string program = mutator.Next();
            GeneratorRunResult result = UserProject.Driver().RunGenerators(new UserProject(program).Compile(), TestContext.Current.CancellationToken).GetRunResult().Results.Single();

            Assert.True(result.Exception is null, $"Seed {seed}, program {i}: {result.Exception}\n\n{program}");
            Assert.True(!result.GeneratedSources.SelectMany(static source => source.SyntaxTree.GetDiagnostics()).Any(), $"Seed {seed}, program {i} makes the generator emit what does not parse:\n\n{program}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_emitted_for_any_declaration_that_the_compiler_takes_compiles(int seed)
    {
        RandomDeclarations declarations = new(seed);
        StringBuilder program = new("using Netwright;\n");
        for (int i = 0; i < Declarations; i++)
            program.Append($"{declarations.Next()}\npublic partial class Net{i} {{ public static string Table => Summary; }}\n");

        GeneratedProject project = new UserProject(program.ToString()).Generate().AssertClean();

        Assert.InRange(project.Sources.Values.Count(static source => source.Contains("class Core")), Declarations / 5, Declarations);
    }
}
