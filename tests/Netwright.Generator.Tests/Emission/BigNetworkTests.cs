using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>Networks at the edge of what can be declared. A method past 60,000 bytes, 20,000 instructions or 2,000 basic blocks would run unoptimized.</summary>
public class BigNetworkTests
{
    private const int MostBytes = 60_000, MostInstructions = 20_000, MostBlocks = 2_000;

    private static readonly string Deep = string.Join(", ", Enumerable.Range(0, 60).Select(static i => $"Dense({i % 7 + 14}, Activation.{(Activation)(i % 12)}), Dropout(0.1)"));

    private static readonly Dictionary<string, string> Declarations = new()
    {
        ["mnist"] = "[Network(784), Dense(128, Activation.Relu), Dropout(0.2), Dense(10, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]",
        ["deep"] = $"[Network(20), {Deep}, Dense(10, Activation.Softmax), Loss(Loss.CategoricalCrossentropy), AdamW]",
        ["deep, for inference"] = $"[Network(20), {Deep}]",
        ["wide"] = "[Network(20000), Dense(20000, Activation.Gelu), Dropout(0.5), Dense(20000), Loss(Loss.Huber), RmsProp(Centered = true, Momentum = 0.9)]",
        ["a million outputs"] = "[Network(10), Dense(1000000, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1), Adam]",
        ["a hundred million inputs"] = "[Network(10000, 10000), Flatten, Dense(16), Loss(Loss.MeanSquaredError), Sgd(Momentum = 0.9)]",
        ["a billion elements"] = "[Network(1000000000), Activation(Activation.Relu), Activation(Activation.Softmax)]",
    };

    public static TheoryData<string> Names => new(Declarations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_methods_of_a_big_network_stay_small_enough_to_be_optimized(string network)
    {
        UserProject project = new($"using Netwright; {Declarations[network]} public partial class Net;") { Optimization = OptimizationLevel.Release };

        IReadOnlyList<MethodSize> sizes = MethodSizes.Of(project.Generate().AssertClean().ToImage());

        Assert.Contains(sizes, static size => size.Name.EndsWith("Core.Predict", StringComparison.Ordinal));
        Assert.DoesNotContain(sizes, static size => size.Bytes > MostBytes || size.Instructions > MostInstructions || size.Blocks > MostBlocks);
    }
}
