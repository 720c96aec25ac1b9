using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>Which layers are applied before what comes first is stored, and which are a pass of their own because a join wants that as it is.</summary>
public class NamedLayersTests
{
    [Theory]
    [InlineData("Dense(8), Dropout(0.5), Dense(8), Add(\"dense1\")", "Dropout1")]
    [InlineData("Dense(8), Activation(Activation.Tanh), Dense(8), Add(\"dense1\")", "Activation1")]
    [InlineData("Dense(8), Dense(8), Add(\"dense1\"), Activation(Activation.Tanh), Dense(8), Multiply(\"add1\")", "Activation1")]
    public void What_stands_behind_a_named_layer_is_a_pass_of_its_own(string layers, string kernels) => Assert.Contains($"public static class {kernels}\n", Source(layers));

    [Theory]
    [InlineData("Dense(8), Dropout(0.5), Dense(8), Add(\"dropout1\")", "Dropout1")]
    [InlineData("Dense(8), Activation(Activation.Tanh), Dense(8), Add(\"activation1\")", "Activation1")]
    [InlineData("Dense(8), Dense(8), Add(\"dense1\"), Activation(Activation.Tanh)", "Activation1")]
    public void A_layer_that_is_named_itself_joins_the_one_before_it(string layers, string kernels) => Assert.DoesNotContain($"public static class {kernels}\n", Source(layers));

    private static string Source(string layers)
        => new UserProject($"using Netwright;\n[Network(4), {layers}, Dense(2), Loss(Loss.MeanSquaredError), Adam] public partial class Net;").Generate().Source;
}
