using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes of joins: the name that was meant, the width that fits.</summary>
public sealed class JoinFixTests
{
    [Theory]
    [InlineData("Dense(8), Add({|NW0030:\"dens1\"|})", "Dense(8), Add(\"dense1\")")]
    [InlineData("Dense(8), Add({|NW0030:\"Dense1\"|}, Name = \"sum\")", "Dense(8), Add(\"dense1\", Name = \"sum\")")]
    [InlineData("Dense(4), Add(\"dense1\", {|NW0030:\"inptu\"|})", "Dense(4), Add(\"dense1\", \"input\")")]
    [InlineData("Dense(8), Add(layer: {|NW0030:\"dens1\"|})", "Dense(8), Add(layer: \"dense1\")")]
    [InlineData("Dense(8), Concatenate({|NW0031:\"dense2\"|}), Dense(8)", "Dense(8), Concatenate(\"dense1\"), Dense(8)")]
    [InlineData("Dense(8, Activation.Relu), Dense(5), Add({|NW1003:\"dense1\"|})", "Dense(8, Activation.Relu), Dense(8), Add(\"dense1\")")]
    [InlineData("Dense(8, Activation.Relu), Dense(units: 5, Activation.Tanh), Dropout(0.5), Add({|NW1003:\"dense1\"|})", "Dense(8, Activation.Relu), Dense(units: 8, Activation.Tanh), Dropout(0.5), Add(\"dense1\")")]
    public Task A_join_is_mended(string layers, string mended) => Check.Mends(Network(layers), Network(mended));

    [Theory]
    [InlineData("Dense(8), Add({|NW0030:\"elsewhere\"|})")]
    [InlineData("Dense(8), Add(\"dense1\", {|NW0030:new[] { \"dens1\" }|})")]
    [InlineData("Dense(8), Dense(5), Concatenate(\"dense1\"), Add({|NW1003:\"dense1\"|})")]
    public Task A_join_that_nothing_is_near_to_has_no_mend(string layers) => Check.HasNoMend(Network(layers));

    [Fact]
    public Task What_a_join_makes_gets_an_activation_behind_it() => Check.Mends(
        """
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Tanh)]
        [Dense(3)]
        [{|NW2004:Add("dense1")|}]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class Digits;
        """,
        """
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Tanh)]
        [Dense(3)]
        [Add("dense1")]
        [Activation(Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class Digits;
        """);

    private static string Network(string layers) => $"using Netwright;\n\n[Network(4)]\n[{layers}]\npublic partial class Odd;\n";
}
