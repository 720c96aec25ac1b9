using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class FitTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(100);

    [Fact]
    public void A_classifier_learns()
    {
        History history = new SlowSoftmaxRegression(5, 3).Fit(Data, null, Samples.Silent(epochs: 60, batchSize: 10));
        Assert.InRange(history.Accuracy[^1], 0.97, 1);
        Assert.True(history.Loss[^1] < history.Loss[0] / 2);
    }

    [Fact]
    public void A_regression_learns()
    {
        History history = new SlowLinearRegression(3, 1).Fit(Samples.Plane(60), null, Samples.Silent(epochs: 100, batchSize: 7));
        Assert.InRange(history.Loss[^1], 0, 1e-6);
    }

    [Fact]
    public void A_regression_has_no_accuracy()
    {
        Assert.True(double.IsNaN(new SlowLinearRegression(3, 1).Fit(Samples.Plane(10), null, Samples.Silent()).Accuracy[0]));
    }

    [Fact]
    public void Without_options_one_epoch_of_batches_of_32_is_trained()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Assert.Equal(1, network.Fit(Data, null, new FitOptions { Output = TextWriter.Null }).Epochs);
        Assert.Equal(4, network.Iteration);
    }

    [Fact]
    public void The_last_batch_takes_what_is_left()
    {
        List<int> rows = [];
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (_, _) => rows.Add(network.StepRows);
        network.Fit(Data, null, Samples.Silent(batchSize: 30));
        Assert.Equal([30, 30, 30, 10], rows);
    }

    [Fact]
    public void A_batch_size_beyond_the_samples_makes_one_batch()
    {
        SlowSoftmaxRegression network = new(5, 3);
        network.Fit(Data, null, Samples.Silent(batchSize: int.MaxValue));
        Assert.Equal(1, network.Iteration);
    }

    // Without learning, the loss of an epoch is the mean over its samples, which differs from the mean of its batches' means.
    [Fact]
    public void Means_are_weighted_by_the_samples_of_the_batches()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0);
        Evaluation mean = network.Evaluate(Data, 1);
        History history = network.Fit(Data, null, Samples.Silent(batchSize: 99));
        Assert.Equal(mean.Loss, history.Loss[0], 1e-9);
        Assert.Equal(mean.Accuracy, history.Accuracy[0], 1e-9);
    }

    [Fact]
    public void Every_sample_is_seen_once_an_epoch()
    {
        Assert.Equal(Enumerable.Range(0, 100), Orders(new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, BatchSize = 7 })[0].Order());
    }

    [Fact]
    public void Every_epoch_has_an_order_of_its_own()
    {
        List<int[]> orders = Orders(new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, Epochs = 2 });
        Assert.NotEqual(Enumerable.Range(0, 100), orders[0]);
        Assert.NotEqual(orders[0], orders[1]);
    }

    [Fact]
    public void Without_shuffling_the_samples_come_as_they_lie()
    {
        Assert.All(Orders(new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, Epochs = 2, Shuffle = false }), order => Assert.Equal(Enumerable.Range(0, 100), order));
    }

    [Fact]
    public void A_second_run_goes_on_with_other_orders()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Assert.NotEqual(Orders(network, Samples.Silent())[0], Orders(network, Samples.Silent())[0]);
    }

    [Fact]
    public void Other_seeds_make_other_orders()
    {
        Assert.NotEqual(
            Orders(new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, Seed = 1 })[0],
            Orders(new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, Seed = 2 })[0]);
    }

    [Fact]
    public void Without_a_seed_the_models_is_taken()
    {
        Assert.Equal(
            Orders(new SlowSoftmaxRegression(5, 3, seed: 9), Samples.Silent())[0],
            Orders(new SlowSoftmaxRegression(5, 3, seed: 3), new FitOptions { Threads = 1, Verbosity = Verbosity.Silent, Seed = 9 })[0]);
    }

    [Fact]
    public void Every_step_has_noise_of_its_own()
    {
        List<uint> keys = [];
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (_, _) => keys.Add(network.StepKey);
        network.Fit(Data, null, Samples.Silent(epochs: 3, batchSize: 20));
        Assert.Equal(15, keys.Distinct().Count());
        Assert.DoesNotContain(0u, keys);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        Assert.Equal(Trained(threads: 1), Trained(threads: 1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_number_of_threads_does_not_change_the_bits(int threads)
    {
        Assert.Equal(Trained(threads: 1), Trained(threads));
    }

    [Fact]
    public void As_many_threads_as_pay_off_give_the_same_bits()
    {
        Assert.Equal(Trained(threads: 1), Trained(threads: 0));
    }

    [Fact]
    public void An_exception_on_a_worker_reaches_the_caller_and_the_model_works_on()
    {
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (from, _) => throw new TimeoutException($"rows from {from}");
        Assert.Throws<TimeoutException>(() => network.Fit(Data, null, Samples.Silent(threads: 3)));
        network.OnForward = null;
        Assert.Equal(1, network.Fit(Data, null, Samples.Silent(threads: 3)).Epochs);
    }

    [Fact]
    public void A_model_in_use_refuses_a_second_use()
    {
        SlowSoftmaxRegression network = new(5, 3);
        List<Exception> errors = [];
        network.OnForward = (_, _) =>
        {
            errors.Add(Record.Exception(() => network.Fit(Data, null, Samples.Silent()))!);
            errors.Add(Record.Exception(() => network.Evaluate(Data, 1))!);
            errors.Add(Record.Exception(() => network.Gradient(Data.Inputs, Data.Targets, new float[network.Parameters.Length], null))!);
            errors.Add(Record.Exception(() => network.Save("unwritten"))!);
            errors.Add(Record.Exception(() => network.Load("unread"))!);
            network.OnForward = null;
        };
        network.Fit(Data, null, Samples.Silent());
        Assert.Equal(5, errors.Count);
        Assert.All(errors, error => Assert.StartsWith("This SlowSoftmaxRegression is in use already.", Assert.IsType<InvalidOperationException>(error).Message));
    }

    [Fact]
    public void A_model_does_not_hold_on_to_the_data()
    {
        SlowSoftmaxRegression network = new(5, 3);
        WeakReference data = FitAndForget(network);
        GC.Collect();
        Assert.False(data.IsAlive);
        GC.KeepAlive(network);
    }

    private static WeakReference FitAndForget(SlowSoftmaxRegression network)
    {
        Dataset<int> data = Samples.Blobs(10);
        network.Fit(data, null, Samples.Silent(threads: 2));
        network.Evaluate(data, 2);
        return new WeakReference(data);
    }

    private static float[] Trained(int threads)
    {
        SlowSoftmaxRegression network = new(5, 3, seed: 4);
        network.Fit(Data, null, Samples.Silent(epochs: 5, batchSize: 13, threads));
        return network.Parameters.Span.ToArray();
    }

    private static List<int[]> Orders(FitOptions options) => Orders(new SlowSoftmaxRegression(5, 3), options);

    // The numbers of the samples in the order of each epoch, read from their fourth coordinate.
    private static List<int[]> Orders(SlowSoftmaxRegression network, FitOptions options)
    {
        List<int> seen = [];
        network.OnForward = (from, to) =>
        {
            for (int row = from; row < to; row++)
                seen.Add((int)Math.Round(network.InputAt(row, 3) * Data.Count));
        };
        network.Fit(Data, null, options);
        network.OnForward = null;
        return [.. seen.Chunk(Data.Count)];
    }
}
