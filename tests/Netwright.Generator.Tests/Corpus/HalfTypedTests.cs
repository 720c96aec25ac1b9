using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.Generator.Tests.Corpus;

/// <summary>Code as it is while somebody types: cut off anywhere, characters and tokens missing, doubled and swapped. Nothing may throw.</summary>
public sealed class HalfTypedTests
{
    private const int Mutations = 40;

    // Every seventh prefix of a program, or with NETWRIGHT_THOROUGH=1, as .ci/run has it, every one.
    private static readonly int Step = Environment.GetEnvironmentVariable("NETWRIGHT_THOROUGH") == "1" ? 1 : 7;

    private static readonly string[] Odd =
        ["-1", "0", "1e400", "int.MaxValue", "null", "\"\"", "default", "typeof(int)", "(", "]", "Loss.", "Activation.Softmax", "[", "new", "this", "Network", "Dense(0)", "{ 1 }", "2147483648", "record"];

    public static TheoryData<string> Dozen =>
    [
        "AliasesAndStaticUsings", "BracketsOfAllKinds", "ConstructorsOfItsOwn", "CountsOfSeveralNetworks", "DropoutsOfAllRates", "InferenceOnly", "KeywordsAndUnicode",
        "NoUsingAtAll", "NullableOff", "TrainOrTestByArgument", "TypedNetworks", "UsingsInsideTheNamespace", "XorFromAConsole",
    ];

    [Theory]
    [MemberData(nameof(Dozen))]
    public async Task Prefixes(string name)
    {
        string program = ValidPrograms.All[name].Files.Single();
        using HalfTyped file = new(program);
        for (int length = 0; length < program.Length; length += Step)
            await file.AssertSurvives(program[..length]);
    }

    [Theory]
    [MemberData(nameof(Dozen))]
    public async Task Characters_missing_and_swapped(string name)
    {
        string program = ValidPrograms.All[name].Files.Single();
        using HalfTyped file = new(program);
        Random random = new(20240607);
        for (int i = 0; i < Mutations; i++)
        {
            int at = random.Next(program.Length - 1), length = random.Next(1, Math.Min(60, program.Length - at));
            await file.AssertSurvives(program.Remove(at, length));
            await file.AssertSurvives(program.Remove(at, length).Insert(random.Next(program.Length - length), program.Substring(at, length)));
        }
    }

    [Theory]
    [MemberData(nameof(Dozen))]
    public async Task Tokens_missing_doubled_swapped_and_replaced(string name)
    {
        string program = ValidPrograms.All[name].Files.Single();
        using HalfTyped file = new(program);
        string[] tokens = [.. SyntaxFactory.ParseTokens(program).Select(static token => token.ToFullString())];
        Random random = new(20240607);
        for (int i = 0; i < Mutations; i++)
        {
            List<string> mutated = [.. tokens];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
                Mutate(mutated, random);
            await file.AssertSurvives(string.Concat(mutated));
        }
    }

    // Whose fixes made them worse, or made the editor's formatting fail: brackets that are missing, and a modifier that is none.
    [Theory]
    [InlineData(")]\npublic partial class Net;", ";\n\npublic static class Program;")]
    [InlineData("public partial class Net;", "[Adam]\npublic partial class Net;\n\npublic recor class Net;")]
    public async Task A_fix_is_offered_only_where_it_makes_broken_syntax_no_worse(string good, string bad)
    {
        const string Program = """
            using Netwright;

            [Network(4)]
            [Dense(3, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)]
            public partial class Net;
            """;
        using HalfTyped file = new(Program);
        await file.AssertSurvives(Program.Replace(good, bad));
    }

    private static void Mutate(List<string> tokens, Random random)
    {
        int at = random.Next(tokens.Count), other = random.Next(tokens.Count);
        switch (random.Next(4))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[other]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            default:
                tokens[at] = Odd[random.Next(Odd.Length)] + " ";
                break;
        }
    }
}
