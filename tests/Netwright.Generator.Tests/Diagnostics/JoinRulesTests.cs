using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>What joins may name, and what shapes they and normalizations take: NW0030 to NW0034, NW1003 to NW1005, NW1016, NW1017, NW4020, and the advice that joins make moot.</summary>
public sealed class JoinRulesTests
{
    [Theory]
    [InlineData("Dense(8, Activation.Relu), Dense(8), Add(\"dense1\")")]
    [InlineData("Dense(8, Activation.Relu, Name = \"first\"), Dense(8), Multiply(\"first\")")]
    [InlineData("Dense(8, Activation.Relu), Dense(5), Concatenate(\"dense1\", \"input\", \"dense2\")")]
    [InlineData("Dense(4), Add(\"input\")")]
    [InlineData("Dense(8), Activation(Activation.Relu), Dropout(0.5), Dense(8), Add(\"dense1\", \"activation1\", \"dropout1\")")]
    [InlineData("Dense(8), LayerNormalization, Activation(Activation.Relu), Dense(8), LayerNormalization(Epsilon = 1e-5), Add(\"layernormalization1\")")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization, Activation(Activation.Relu), Dense(1, Activation.Tanh), BatchNormalization(Momentum = 0, Epsilon = 1e-5)")]
    [InlineData("Dense(8), BatchNormalization, Dense(8, Activation.Relu), Add(\"dense1\")")]
    [InlineData("Dense(8), LayerNormalization, BatchNormalization")]
    [InlineData("Dense(8), GroupNormalization(4), PRelu, Dense(3), RmsNormalization, PRelu(SharedAxes = [1])")]
    public Task Joins_of_what_is_there(string layers) => Check.IsClean(Network(layers));

    [Theory]
    [InlineData("Dense(8), Add({|NW0030:\"dens1\"|})")]
    [InlineData("Dense(8), Add({|NW0030:\"Dense1\"|})")]
    [InlineData("Dense(8), Add({|NW0030:\"\"|})")]
    [InlineData("Dense(8), Add({|NW0030:null!|})")]
    [InlineData("Dense(8), Add(\"dense1\", {|NW0030:\"dense3\"|})")]
    [InlineData("Dense(8), Add(\"dense1\", {|NW0030:\"a\"|}, \"dense1\", {|NW0030:\"b\"|})")]
    [InlineData("Dense(8, Name = \"first\"), Multiply({|NW0030:\"dense1\"|})")]
    [InlineData("Dense(8), Concatenate({|NW0031:\"dense2\"|}), Dense(8)")]
    [InlineData("Dense(8), Add({|NW0032:\"add1\"|})")]
    [InlineData("Dense(8), Add({|NW0032:\"sum\"|}, Name = \"sum\")")]
    [InlineData("Dense(8), LayerNormalization({|NW0033:Epsilon = 0|})")]
    [InlineData("Dense(8), LayerNormalization({|NW0033:Epsilon = 1e-50|})")]
    [InlineData("Dense(8), LayerNormalization({|NW0033:Epsilon = double.NaN|})")]
    [InlineData("Dense(8), LayerNormalization({|NW0033:Epsilon = 1.5|})")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization({|NW0033:Epsilon = 0|})")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization({|NW0034:Momentum = 1|})")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization({|NW0034:Momentum = 0.999999999|})")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization({|NW0034:Momentum = -0.1|})")]
    [InlineData("Dense(8, UseBias = false), BatchNormalization({|NW0034:Momentum = double.NaN|})")]
    [InlineData("{|NW4020:Dense(8)|}, BatchNormalization")]
    [InlineData("Dense(8, Activation.Relu), Dense(5), Add({|NW1003:\"dense1\"|})")]
    [InlineData("Dense(8, Activation.Relu), Dense(5), Multiply(\"dense2\", {|NW1003:\"input\"|})")]
    [InlineData("Dense(1), {|NW1005:LayerNormalization|}, Dense(2)")]
    public Task Joins_and_normalizations_that_cannot_be(string layers) => Check.Reports(Network(layers));

    [Theory]
    [InlineData("Flatten, Dense(4), Concatenate({|NW1004:\"input\"|})")]
    [InlineData("Flatten, Dense(4), Add({|NW1003:\"input\"|})")]
    [InlineData("{|NW1001:Concatenate(\"input\")|}")]
    [InlineData("{|NW1001:LayerNormalization|}")]
    public Task Joins_of_shapes_that_are_no_vectors(string layers) => Check.Reports(Network(layers, "2, 2"));

    [Fact]
    public Task An_element_wise_join_takes_any_shape() => Check.IsClean(Network("Activation(Activation.Tanh), Add(\"input\"), Flatten, Dense(3)", "2, 2"));

    [Fact]
    public Task What_a_join_makes_went_through_no_activation() => Check.Reports("""
        using Netwright;

        [Network(4)]
        [Dense(3), Dense(3, {|NW2006:Activation.Softmax|}), {|NW2004:Add("dense1")|}]
        [Loss(Loss.SparseCategoricalCrossentropy), Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("Dense(8), Dense(8), Add(\"dense1\")")]
    [InlineData("Dense(8, Activation.Relu), Activation(Activation.Tanh), Add(\"dense1\")")]
    [InlineData("Dense(8), Activation(Activation.Linear, Name = \"here\"), Dense(8, Activation.Relu), Add(\"here\")")]
    public Task Layers_that_are_named_are_of_use(string layers) => Check.IsClean(Network(layers));

    [Fact]
    public Task A_residual_branch_may_start_at_zero() => Check.IsClean(Network(
        "Dense(8, Activation.Relu), Dense(8, KernelInitializer = KernelInitializer.Zeros), Add(\"dense1\"), Dense(3)"));

    [Theory]
    [InlineData("Dense(64, Activation.Relu), Dense(32), Add(\"dense1\")", "Add(dense1) needs one shape on both sides, but 64 comes from dense1, Dense(64, Relu) and 32 arrives from dense2, Dense(32)")]
    [InlineData("Dense(8), Add(\"input\")", "Add(input) needs one shape on both sides, but 4 comes from the network's input and 8 arrives from dense1, Dense(8)")]
    [InlineData("Dense(8), Add(\"dens1\")", "No layer is named 'dens1'; what can be named here: 'input', 'dense1'")]
    [InlineData("Add(\"dense1\"), Dense(8)", "'dense1' is Dense(8), which comes after Add(dense1) and has put out nothing by then; what can be named here: 'input'")]
    [InlineData("Dense(8), Add(\"add1\")", "Add(add1) names itself, and cannot take what it is still to put out; what can be named here: 'input', 'dense1'")]
    [InlineData("Dense(1), LayerNormalization", "LayerNormalization receives one feature from dense1, Dense(1), which is its own mean, so it puts out its bias whatever comes in")]
    [InlineData("GroupNormalization(-1, Center = false)", "GroupNormalization(-1, no bias) receives one element for each group from the network's input, which is its own mean, so it puts out zeros whatever comes in")]
    [InlineData("GroupNormalization(3)", "GroupNormalization(3) shares 4 channels from the network's input out among 3 groups, which does not come out even; choose a number that divides them, such as 2")]
    [InlineData("PRelu(SharedAxes = [1, 2])", "PRelu(SharedAxes = [1, 2]) shares alpha along axis 2, but receives 4 from the network's input; its axes count from 1 to 1, the batch not among them")]
    public async Task A_message(string layers, string message)
    {
        ImmutableArray<Diagnostic> diagnostics = await Analysis.OfDeclarations(Network(layers));

        Assert.Equal([message], diagnostics.Select(static diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public async Task A_shape_message_points_to_both_sides()
    {
        string program = Network("Dense(64, Activation.Relu), Dense(32), Add(\"dense1\")");

        Diagnostic diagnostic = Assert.Single(await Analysis.OfDeclarations(program));

        Assert.Equal(["Dense(32)", "Dense(64, Activation.Relu)"], diagnostic.AdditionalLocations.Select(location => program.Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }

    private static string Network(string layers, string input = "4") => $"using Netwright;\n\n[Network({input})]\n[{layers}]\npublic partial class Odd;\n";
}
