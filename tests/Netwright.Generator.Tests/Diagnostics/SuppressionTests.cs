using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>An error, a warning and an advice can be silenced as those of any analyzer.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("NW3001", "model.Classify(new float[5]);")]
    [InlineData("NW3009", "model.Fit(data); model.Evaluate(data);")]
    [InlineData("NW3010", "model.Classify(System.Array.ConvertAll(bytes, b => (float)b));")]
    public async Task A_pragma_silences_a_call(string id, string call)
        => Assert.Empty((await Analysis.Of(Analysis.Parse(Program(call, id)))).Where(static diagnostic => !diagnostic.IsSuppressed));

    [Theory]
    [InlineData("NW3001", "model.Classify(new float[5]);")]
    [InlineData("NW3009", "model.Fit(data); model.Evaluate(data);")]
    [InlineData("NW3010", "model.Classify(System.Array.ConvertAll(bytes, b => (float)b));")]
    public async Task Without_one_it_speaks(string id, string call)
        => Assert.Equal([id], (await Analysis.Of(Analysis.Parse(Program(call, "NW9999")))).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("NW0009", "[Network(4), Dense(0)]")]
    [InlineData("NW2007", "[Network(4), Dense(3, Activation.Relu), Loss(Loss.Huber), Adam]")]
    [InlineData("NW4008", "[Network(4), Flatten, Dense(3)]")]
    public Task An_attribute_silences_a_declaration(string id, string attributes) => Check.Reports($"""
        using System.Diagnostics.CodeAnalysis;
        using Netwright;

        {attributes}
        [SuppressMessage("Netwright", "{id}")]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("NW0009", "[Network(4), Dense(0)]")]
    [InlineData("NW2007", "[Network(4), Dense(3, Activation.Relu), Loss(Loss.Huber), Adam]")]
    [InlineData("NW4008", "[Network(4), Flatten, Dense(3)]")]
    public Task A_severity_of_none_silences_a_rule(string id, string attributes) => Check.ReportsUnder($"dotnet_diagnostic.{id}.severity = none", $"""
        using Netwright;

        {attributes}
        public partial class Odd;
        """);

    private static string Program(string call, string id) => $$"""
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class Digit;

        public static class Program
        {
            public static void Run(Digit model, Dataset<int> data, byte[] bytes)
            {
        #pragma warning disable {{id}}
                {{call}}
        #pragma warning restore {{id}}
            }
        }
        """;
}
