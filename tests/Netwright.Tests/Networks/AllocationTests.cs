using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>Partly measured over all threads, so no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    public static TheoryData<string> Names => Model.Names;

    public static TheoryData<string> GoldenNames => GoldenNetwork.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Predict_allocates_nothing(string name)
    {
        Model model = Model.Named(name);
        var input = new float[model.InputLength];
        var output = new float[model.OutputLength];
        Assert.Equal(0, Allocated(() => model.Predict(input, output)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PredictBatch_allocates_nothing(string name)
    {
        Model model = Model.Named(name);
        var inputs = new float[60 * model.InputLength];
        var outputs = new float[60 * model.OutputLength];
        Assert.Equal(0, Allocated(() => model.PredictBatch(inputs, outputs)));
    }

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void A_training_step_allocates_nothing(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        using TrainingStep step = Model.Named(name).Steps(golden.Inputs, golden.Targets, threads: 1);
        Assert.Equal(0, Allocated(step.Take));
    }

    [Fact]
    public void A_training_step_with_weighted_samples_allocates_nothing()
    {
        GoldenNetwork golden = GoldenNetwork.Named(nameof(CategoricalCrossentropyWeightedGolden));
        using TrainingStep step = Model.Named(golden.Name).Steps(golden.Inputs, golden.Targets, threads: 1, golden.Weights);
        Assert.Equal(0, Allocated(step.Take));
    }

    [Theory]
    [InlineData(nameof(Digits))]
    [InlineData(nameof(BatchNormalizedResidualGolden))]
    [InlineData(nameof(RegularizedEverythingGolden))]
    [InlineData(nameof(Noisy))]
    public void A_training_step_on_three_threads_allocates_nothing(string name)
    {
        Model model = Model.Named(name);
        using TrainingStep step = model.Steps(Sequence.Numbers(1, 1, 40 * model.InputLength), new double[40], threads: 3);

        // Counts all threads, among them the test runner's, which allocate now and then; hence the many rounds.
        Assert.Equal(0, Allocated(step.Take, () => GC.GetTotalAllocatedBytes(precise: true), rounds: 20));
    }

    private static long Allocated(Action call) => Allocated(call, GC.GetAllocatedBytesForCurrentThread, rounds: 3);

    // The least of some rounds: a garbage collection changes the counter of its round, and an allocation of the call shows in every round.
    private static long Allocated(Action call, Func<long> bytes, int rounds)
    {
        // The first calls compile and take the scratch memory that each thread keeps.
        for (int i = 0; i < 3; i++)
            call();

        return Enumerable.Range(0, rounds).Min(_ => Allocated(call, bytes));
    }

    private static long Allocated(Action call, Func<long> bytes)
    {
        long before = bytes();
        for (int i = 0; i < 20; i++)
            call();
        return bytes() - before;
    }
}
