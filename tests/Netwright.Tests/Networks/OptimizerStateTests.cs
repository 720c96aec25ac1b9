using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>What training goes on from: the parameters, the optimizer's arenas and the number of batches, and nothing beside.</summary>
public class OptimizerStateTests
{
    public static TheoryData<string> Names => new(
        nameof(SgdMomentumSmallGolden), nameof(AdamSmallGolden), nameof(RmsPropCenteredSmallGolden), nameof(AdaGradSmallGolden), nameof(NadamSmallGolden), nameof(LionSmallGolden),
        nameof(AveragedAccumulatedGolden), nameof(AccumulatedClipNormGolden), nameof(EverythingGolden), nameof(PenalizedEverythingGolden));

    [Theory]
    [MemberData(nameof(Names))]
    public void Training_that_goes_on_from_them_gives_the_bits_of_training_that_was_not_interrupted(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model whole = Model.Named(name), first = Model.Named(name), second = Model.Named(name, seed: 7);
        Train(whole, golden, steps: 12);
        Train(first, golden, steps: 5);
        second.TakeStateOf(first);
        Train(second, golden, steps: 7);
        Assert.Equal(whole.Parameters.ToArray(), second.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_as_long_as_the_parameters_and_have_names_of_their_own(string name)
    {
        Model model = Model.Named(name);
        Train(model, GoldenNetwork.Named(name), steps: 1);
        Assert.All(model.OptimizerState, state => Assert.Equal(model.Parameters.Length, state.Buffer.Length));
        Assert.Distinct(model.OptimizerState.Select(state => state.Name));
    }

    [Fact]
    public void Those_of_a_network_that_accumulates_and_averages_are_the_optimizers_and_one_for_each()
    {
        Assert.Equal(["mean", "square", "accumulated", "average"], Model.Named(nameof(EverythingGolden)).OptimizerState.Select(state => state.Name));
    }

    private static void Train(Model model, GoldenNetwork golden, int steps)
    {
        using TrainingStep step = model.Steps(golden.Inputs, golden.Targets, threads: 1);
        for (int i = 0; i < steps; i++)
            step.Take();
    }
}
