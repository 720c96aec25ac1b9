using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>The arenas that training goes on from, beside the parameters and the number of batches; that nothing else is needed is for <see cref="ResumeTests"/> to show.</summary>
public class OptimizerStateTests
{
    public static TheoryData<string> Names => new(
        nameof(SgdMomentumSmallGolden), nameof(AdamSmallGolden), nameof(RmsPropCenteredSmallGolden), nameof(AdaGradSmallGolden), nameof(NadamSmallGolden), nameof(LionSmallGolden),
        nameof(AveragedAccumulatedGolden), nameof(AccumulatedClipNormGolden), nameof(EverythingGolden), nameof(RegularizedEverythingGolden));

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_as_long_as_the_parameters_and_have_names_of_their_own(string name)
    {
        Model model = Model.Named(name);
        GoldenNetwork golden = GoldenNetwork.Named(name);
        using TrainingStep step = model.Steps(golden.Inputs, golden.Targets, threads: 1);
        step.Take();
        Assert.All(model.OptimizerState, state => Assert.Equal(model.Parameters.Length, state.Buffer.Length));
        Assert.Distinct(model.OptimizerState.Select(state => state.Name));
    }

    // Samples that weigh nothing have gradients of zero, as those that a network knows by heart nearly have.
    [Theory]
    [MemberData(nameof(Names))]
    public void They_hold_no_subnormal_numbers_when_gradients_have_vanished(string name)
    {
        Model model = Model.Named(name);
        GoldenNetwork golden = GoldenNetwork.Named(name);
        model.Fit(golden.Inputs, golden.Targets, Full(epochs: 2));
        model.Fit(golden.Inputs, golden.Targets, Full(epochs: 2000), new double[golden.Batch]);
        Assert.All(model.OptimizerState, state => Assert.DoesNotContain(state.Buffer.Span.ToArray(), float.IsSubnormal));

        FitOptions Full(int epochs) => new() { Epochs = epochs, BatchSize = golden.Batch, Verbosity = Verbosity.Silent };
    }

    [Fact]
    public void Those_of_a_network_that_accumulates_and_averages_are_the_optimizers_and_one_for_each()
    {
        Assert.Equal(["mean", "square", "accumulated", "average"], Model.Named(nameof(EverythingGolden)).OptimizerState.Select(state => state.Name));
    }
}
