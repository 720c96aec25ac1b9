using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

// Not in parallel with others, because the tests count what every thread of the process allocates.
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public class AllocationTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(400);
    private static readonly Dataset<float> Plane = Samples.Plane(400);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_of_a_classifier_allocates_nothing(int threads)
    {
        SlowSoftmaxRegression network = new(5, 3);
        AssertNothing(batchSize => network.Fit(Data, null, Samples.Silent(epochs: 5, batchSize, threads)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_of_a_regression_allocates_nothing(int threads)
    {
        SlowLinearRegression network = new(3, 1, learningRate: 0.001);
        AssertNothing(batchSize => network.Fit(Plane, null, Samples.Silent(epochs: 5, batchSize, threads)));
    }

    [Fact]
    public void A_step_allocates_nothing_where_lines_are_printed()
    {
        SlowSoftmaxRegression network = new(5, 3);
        AssertNothing(batchSize => network.Fit(Data, null, new FitOptions { Epochs = 5, BatchSize = batchSize, Threads = 1, Output = TextWriter.Null }));
    }

    [Fact]
    public void A_step_allocates_nothing_where_callbacks_run_beside_it()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Callback[] callbacks = [new EarlyStopping("loss", patience: 5), LearningRateSchedule.OneCycle(5)];
        AssertNothing(batchSize => network.Fit(
            Data, null, new FitOptions { Epochs = 5, BatchSize = batchSize, Threads = 1, Verbosity = Verbosity.Silent, Callbacks = callbacks }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void A_step_over_a_stream_allocates_nothing(int buffer)
    {
        SlowSoftmaxRegression network = new(5, 3);
        int[] numbers = [.. Enumerable.Range(0, Data.Count)];
        DataStream<int> stream = DataStream<int>.From(
            () => numbers,
            static (i, input, label) =>
            {
                Data.Input(i).CopyTo(input);
                Data.Target(i).CopyTo(label);
            },
            5);
        AssertNothing(batchSize => network.Fit(buffer > 0 ? stream.Shuffled(buffer) : stream, null, Samples.Silent(epochs: 5, batchSize)));
    }

    [Fact]
    public void A_step_allocates_nothing_where_a_checkpoint_is_due_at_the_end()
    {
        using TempFolder folder = new();
        SlowSoftmaxRegression network = new(5, 3);
        Checkpoint checkpoint = new(folder.PathOf("run")) { EveryEpochs = 5, EveryBatches = 1000 };
        AssertNothing(batchSize => network.Fit(
            Data, null, new FitOptions { Epochs = 5, BatchSize = batchSize, Threads = 1, Verbosity = Verbosity.Silent, Checkpoint = checkpoint }));
    }

    [Fact]
    public void A_step_allocates_nothing_where_metrics_are_measured()
    {
        SlowSoftmaxRegression network = new(5, 3);
        FitOptions Options(int batchSize) => new()
        {
            Epochs = 5,
            BatchSize = batchSize,
            Threads = 1,
            Verbosity = Verbosity.Silent,
            Metrics = [Metric.Precision(), Metric.F1(), Metric.TopK(2), Metric.Auc()],
        };
        AssertNothing(batchSize => network.Fit(Data, null, Options(batchSize)));
    }

    [Fact]
    public void A_step_of_a_regression_allocates_nothing_where_metrics_are_measured()
    {
        SlowLinearRegression network = new(3, 1, learningRate: 0.001);
        FitOptions Options(int batchSize) => new()
        {
            Epochs = 5,
            BatchSize = batchSize,
            Threads = 1,
            Verbosity = Verbosity.Silent,
            Metrics = [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()],
        };
        AssertNothing(batchSize => network.Fit(Plane, null, Options(batchSize)));
    }

    [Fact]
    public void Prediction_allocates_nothing()
    {
        SlowSoftmaxRegression network = new(5, 3);
        float[] inputs = Data.Inputs, outputs = new float[1200];
        network.PredictBatch(inputs, outputs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < 100; call++)
            network.PredictBatch(inputs, outputs);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Compares 2,000 steps with 20 over the same samples and epochs. A byte a step shows in every try, and what the test runner's own threads allocate now and then
    // does not; hence the least of ten tries.
    private static void AssertNothing(Action<int> fit)
    {
        Allocated(fit, batchSize: 100);
        long excess = Enumerable.Range(0, 10).Min(_ => -Allocated(fit, batchSize: 100) + Allocated(fit, batchSize: 1));
        Assert.InRange(excess, long.MinValue, 1980);
    }

    private static long Allocated(Action<int> fit, int batchSize)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        fit(batchSize);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
