using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>What can be said of a network once its code is planned: its cost, its budget (NW0025, NW0026, NW4010) and what is rolled (NW4011).</summary>
public sealed class PlanRulesTests
{
    // 101,770 parameters and 101,642 multiply-adds: softmax is a pass of its own.
    private const string Layers = "[Dense(128, Activation.Relu), Dense(10, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]";

    [Theory]
    [InlineData("{|NW0025:MaxParameters = 101_769|}")]
    [InlineData("{|NW0025:MaxMultiplyAdds = 101_641|}")]
    [InlineData("{|NW0025:MaxBytes = 1_000_000|}")]
    [InlineData("{|NW0025:MaxParameters = 1|}, {|NW0025:MaxMultiplyAdds = 1|}, {|NW0025:MaxBytes = 1|}")]
    [InlineData("{|NW0026:MaxParameters = 0|}")]
    [InlineData("{|NW0026:MaxMultiplyAdds = -1|}, {|NW0025:MaxParameters = 1|}")]
    [InlineData("{|NW0026:MaxBytes = long.MinValue|}")]
    [InlineData("MaxParameters = 101_770, MaxMultiplyAdds = 101_642, MaxBytes = 2_000_000")]
    [InlineData("")]
    public Task A_budget(string limits) => Check.Reports($"""
        using Netwright;

        [Network(784)]
        [Budget({limits})]
        {Layers}
        public partial class Digits;
        """);

    [Fact]
    public Task A_network_over_its_budget_is_generated_and_its_uses_are_checked() => Check.ReportsInUse($$"""
        using Netwright;

        [Network(784)]
        {{Layers}}
        [Budget({|NW0025:MaxParameters = 1000|})]
        public partial class Digits
        {
            public int Read() => Classify({|NW3001:new float[28]|});
        }
        """);

    [Fact]
    public Task A_budget_waits_until_the_network_stands() => Check.Reports("""
        using Netwright;

        [Network(28, 28)]
        [{|NW1001:Dense(128)|}]
        [Budget(MaxParameters = 1, {|NW0026:MaxBytes = 0|})]
        public partial class Odd;
        """);

    [Fact]
    public Task A_budget_of_no_network() => Check.Reports("""
        using Netwright;

        [{|NW0020:Budget(MaxParameters = 1000)|}]
        public class Odd;
        """);

    [Fact]
    public Task A_cost_that_is_asked_for() => Check.ReportsUnder("dotnet_diagnostic.NW4010.severity = suggestion", $"""
        using Netwright;

        [{"{|NW4010:Network(784)|}"}]
        {Layers}
        public partial class Digits;
        """);

    [Theory]
    [InlineData("Dense(1072)")]
    [InlineData("{|NW4011:Dense(1073)|}")]
    [InlineData("Dense(8), Dense(5000, Activation.Softmax)")]
    [InlineData("Dense(9), {|NW4011:Dense(5000, Activation.Softmax)|}")]
    public Task A_layer_whose_calls_are_a_loop(string layers) => Check.ReportsUnder("dotnet_diagnostic.NW4011.severity = suggestion", $"""
        using Netwright;

        [Network(16)]
        [{layers.Replace("),", ", Activation.Relu),")}]
        public partial class Wide;
        """);
}
