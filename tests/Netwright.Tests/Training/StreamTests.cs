using Netwright.Tests.Fixtures;
using Netwright.Tests.Typed;

namespace Netwright.Tests.Training;

public class StreamTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(100);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(10, 3)]
    [InlineData(33, 2)]
    [InlineData(100, 1)]
    [InlineData(1000, 1)]
    public void A_stream_gives_the_bits_of_the_data_set_unshuffled(int batchSize, int threads)
    {
        FitOptions options = new() { Epochs = 3, BatchSize = batchSize, Threads = threads, Shuffle = false, Verbosity = Verbosity.Silent };
        SlowSoftmaxRegression streamed = new(5, 3), held = new(5, 3);
        History history = streamed.Fit(StreamOf.Data(Data), null, options);
        Assert.Equal(held.Fit(Data, null, options).Loss, history.Loss);
        Assert.Equal(held.Parameters.Span.ToArray(), streamed.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_stream_of_values_gives_the_bits_of_the_data_set_unshuffled()
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 7, Shuffle = false, Verbosity = Verbosity.Silent };
        SlowLinearRegression streamed = new(3, 1), held = new(3, 1);
        streamed.Fit(StreamOf.Data(Samples.Plane(60)), null, options);
        held.Fit(Samples.Plane(60), null, options);
        Assert.Equal(held.Parameters.Span.ToArray(), streamed.Parameters.Span.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(1100)]
    public void A_stream_is_measured_as_the_data_set_is(int count)
    {
        Dataset<int> data = Samples.Blobs(count);
        SlowSoftmaxRegression network = new(5, 3);
        Assert.Equal(network.Evaluate(data, [Metric.F1(), Metric.Auc()], 1), network.Evaluate(StreamOf.Data(data, counted: true).Shuffled(10), [Metric.F1(), Metric.Auc()], 3));
        Assert.Equal(network.Evaluate(data, 1), network.Evaluate(StreamOf.Data(data), [], 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_is_validated_on_a_stream_as_on_the_data_set(bool isStreamed)
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 7, Shuffle = false, Verbosity = Verbosity.Silent, Metrics = [Metric.F1()], Callbacks = [new EarlyStopping(patience: 5)] };
        History expected = new SlowSoftmaxRegression(5, 3).Fit(Data, Data[60..], options);
        History history = isStreamed
            ? new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), StreamOf.Data(Data[60..]), options)
            : new SlowSoftmaxRegression(5, 3).Fit(Data, StreamOf.Data(Data[60..]), options);
        Assert.Equal(expected.Names, history.Names);
        Assert.All(expected.Names, name => Assert.Equal(expected[name], history[name]));
    }

    [Fact]
    public void The_confusion_of_a_stream_is_that_of_the_data_set()
    {
        FlowerClassifier model = new(seed: 1);
        Dataset<int> flowers = new(Samples.Blobs(50, inputs: 4).Inputs, Samples.Blobs(50, inputs: 4).Targets.ToArray(), 50);
        Assert.Equal(ConfusionMatrix.Of(model, flowers).ToString(), ConfusionMatrix.Of(model, StreamOf.Data(flowers)).ToString());
    }

    [Fact]
    public void A_stream_reads_as_what_is_known_of_it()
    {
        Assert.Equal("a stream of samples, 2 floats to 1 label each", StreamOf.Numbers(5).ToString());
        Assert.Equal("a stream of 5 samples, 2 floats to 1 label each, shuffled among 3", StreamOf.Numbers(5, count: 5).Shuffled(3).ToString());
    }

    [Fact]
    public void Class_weights_and_metrics_are_those_of_the_data_set()
    {
        FitOptions options = new()
        {
            Epochs = 2,
            BatchSize = 7,
            Shuffle = false,
            Verbosity = Verbosity.Silent,
            ClassWeights = new Dictionary<int, double> { [0] = 0.5, [2] = 3 },
            Metrics = [Metric.Precision(), Metric.Auc()],
        };
        SlowSoftmaxRegression streamed = new(5, 3), held = new(5, 3);
        History history = streamed.Fit(StreamOf.Data(Data, counted: true), Data, options), expected = held.Fit(Data, Data, options);
        Assert.Equal(held.Parameters.Span.ToArray(), streamed.Parameters.Span.ToArray());
        Assert.All(["loss", "precision", "auc", "val_auc"], name => Assert.Equal(expected[name], history[name]));
    }

    [Fact]
    public void A_metric_of_all_outputs_needs_to_know_how_many_there_are()
    {
        FitOptions options = new() { Metrics = [Metric.Auc()] };
        ArgumentException error = Assert.Throws<ArgumentException>("Metrics", () => new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, options));
        Assert.Contains("a stream has to say how many samples there are", error.Message);
    }

    [Fact]
    public void A_class_that_there_is_not_has_no_weight()
    {
        FitOptions options = new() { ClassWeights = new Dictionary<int, double> { [3] = 2 } };
        Assert.Throws<ArgumentException>("ClassWeights", () => new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, options));
    }

    [Fact]
    public void What_normalizes_by_the_data_is_adapted_before_a_stream()
    {
        NormalizedStreamed network = new(seed: 1);
        DataStream<int> stream = StreamOf.Data(Data);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => network.Fit(stream, Samples.Silent()));
        Assert.Contains("call Adapt with a data set before", error.Message);
        network.Adapt(Data);
        Assert.Equal(1, network.Fit(stream, Samples.Silent()).Epochs);
    }

    [Fact]
    public void Without_a_buffer_samples_come_as_the_source_gives_them()
    {
        Assert.All(Orders(StreamOf.Numbers(50), Samples.Silent(epochs: 2)), order => Assert.Equal(Enumerable.Range(0, 50), order));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(1000)]
    public void A_buffer_gives_every_sample_once_an_epoch_in_orders_of_their_own(int buffer)
    {
        List<int[]> orders = Orders(StreamOf.Numbers(50).Shuffled(buffer), Samples.Silent(epochs: 2, batchSize: 7));
        Assert.All(orders, order => Assert.Equal(Enumerable.Range(0, 50), order.Order()));
        Assert.NotEqual(Enumerable.Range(0, 50), orders[0]);
        Assert.NotEqual(orders[0], orders[1]);
    }

    // The sample drawn at place p is one of the first p + buffer.
    [Fact]
    public void A_sample_comes_forward_by_less_than_the_buffer()
    {
        int[] order = Orders(StreamOf.Numbers(500).Shuffled(20), Samples.Silent())[0];
        Assert.All(order.Index(), drawn => Assert.True(drawn.Item < drawn.Index + 20));
        Assert.Contains(order.Index(), drawn => drawn.Item > drawn.Index + 10);
    }

    // 3 x 2 x 1 orders, each expected 200 times; a sixth of 1200 has a standard deviation of 13.
    [Fact]
    public void With_a_buffer_as_large_as_the_epoch_every_order_is_equally_likely()
    {
        Dictionary<string, int> counts = Orders(StreamOf.Numbers(3).Shuffled(3), Samples.Silent(epochs: 1200))
            .GroupBy(order => string.Join(' ', order)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 145, 255));
    }

    [Fact]
    public void The_runs_seed_makes_the_orders_where_the_stream_has_none()
    {
        int[] FirstOrder(int seed, int? streamSeed) => Orders(
            StreamOf.Numbers(50).Shuffled(20, streamSeed), new FitOptions { Seed = seed, Threads = 1, Verbosity = Verbosity.Silent })[0];
        Assert.Equal(FirstOrder(1, null), FirstOrder(1, null));
        Assert.NotEqual(FirstOrder(1, null), FirstOrder(2, null));
        Assert.Equal(FirstOrder(1, 7), FirstOrder(2, 7));
        Assert.Equal(FirstOrder(7, null), FirstOrder(2, 7));
    }

    [Fact]
    public void A_run_that_does_not_shuffle_leaves_the_buffer_out()
    {
        FitOptions options = new() { Threads = 1, Shuffle = false, Verbosity = Verbosity.Silent };
        Assert.Equal(Enumerable.Range(0, 50), Orders(StreamOf.Numbers(50).Shuffled(20), options)[0]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_number_of_threads_does_not_change_the_bits(int threads)
    {
        Assert.Equal(Trained(threads: 1, _ => { }), Trained(threads, _ => { }));
    }

    [Fact]
    public void When_samples_arrive_does_not_change_the_bits()
    {
        Assert.Equal(Trained(threads: 1, _ => { }), Trained(threads: 1, i => Thread.Sleep(i % 40 == 0 ? 2 : 0)));
    }

    [Fact]
    public void The_source_is_read_on_a_thread_of_its_own_at_most_three_batches_ahead()
    {
        int given = 0, trained = 0, furthest = 0;
        HashSet<int> threads = [];
        SlowSoftmaxRegression network = new(2, 2);
        network.OnForward = (_, _) =>
        {
            Thread.Sleep(2);
            Interlocked.Add(ref trained, network.StepRows);
        };
        network.Fit(
            DataStream<int>.From(
                () => Enumerable.Range(0, 200),
                (i, input, label) =>
                {
                    threads.Add(Environment.CurrentManagedThreadId);
                    furthest = Math.Max(furthest, ++given - Volatile.Read(ref trained));
                    StreamOf.WriteNumber(0, input, label);
                },
                2),
            null,
            Samples.Silent(batchSize: 10));
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);
        Assert.InRange(furthest, 20, 40);
    }

    [Fact]
    public void Validation_is_measured_after_each_epoch()
    {
        SlowSoftmaxRegression network = new(5, 3);
        History history = network.Fit(StreamOf.Data(Data), Data, Samples.Silent(epochs: 2));
        Assert.Equal(network.Evaluate(Data, 1).Loss, history.ValidationLoss[1], 1e-9);
    }

    [Fact]
    public void A_stream_has_no_last_part_for_validation()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            "ValidationSplit", () => new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, new FitOptions { ValidationSplit = 0.2 }));
        Assert.Contains("give Fit a data set or a stream for it", error.Message);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_before_anything_is_read()
    {
        SlowSoftmaxRegression network = new(5, 3);
        ArgumentException input = Assert.Throws<ArgumentException>(() => network.Fit(DataStream<int>.From<int>(() => throw new TimeoutException(), (_, _, _) => { }, 4), null, null));
        Assert.Equal("SlowSoftmaxRegression takes inputs of 5 floats; those of each training sample have 4.", input.Message);
        Assert.Throws<ArgumentException>(() => network.Fit(DataStream<int>.From<int>(() => throw new TimeoutException(), (_, _, _) => { }, 5, 2), null, null));
    }

    [Fact]
    public void A_batch_of_more_than_an_array_holds_is_refused_where_the_length_is_not_known()
    {
        FitOptions options = Samples.Silent(batchSize: int.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>("BatchSize", () => new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, options));
        Assert.Equal(1, new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data, counted: true), null, options).Epochs);
    }

    [Fact]
    public void Progress_shows_how_long_an_epoch_is_where_that_is_known()
    {
        Assert.Matches(@"^Epoch 1/1 1/4 \[=+>\.+\] ETA \d+\.\ds - loss: ", Printed(counted: true));
        Assert.Matches(@"^Epoch 1/1 1/\? \d+\.\ds - loss: [^\[]*$", Printed(counted: false));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 0)]
    public void A_callback_sees_how_many_batches_an_epoch_has_where_that_is_known(bool counted, int batches)
    {
        BatchCounter counter = new();
        FitOptions options = new() { Verbosity = Verbosity.Silent, Callbacks = [counter] };
        new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data, counted), null, options);
        Assert.Equal((batches, 4), (counter.Announced, counter.Seen));
    }

    [Fact]
    public void A_schedule_goes_epoch_by_epoch_where_the_length_is_not_known()
    {
        RateLog log = new();
        FitOptions options = new() { Epochs = 2, Verbosity = Verbosity.Silent, Callbacks = [LearningRateSchedule.Exponential(0.5), log] };
        new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, options);
        Assert.Equal([0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05], log.Rates);
    }

    [Fact]
    public void A_callback_that_stops_the_run_ends_the_reading()
    {
        bool disposed = false;
        History history = new SlowSoftmaxRegression(2, 2).Fit(
            DataStream<int>.From(() => Endless(() => disposed = true), StreamOf.WriteNumber, 2), null,
            new FitOptions { Epochs = 50, Verbosity = Verbosity.Silent, Callbacks = [new StopInBatch(3)] });
        Assert.True(history.Stopped);
        Assert.True(disposed);
    }

    [Fact]
    public void A_step_over_a_stream_runs_dropouts_noise_as_over_a_data_set()
    {
        List<uint> keys = [];
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (_, _) => keys.Add(network.StepKey);
        network.Fit(StreamOf.Data(Data), null, Samples.Silent(epochs: 2, batchSize: 20));
        Assert.Equal(10, keys.Distinct().Count());
    }

    private static IEnumerable<int> Endless(Action disposed)
    {
        try
        {
            for (int i = 0; ; i++)
                yield return i % 100;
        }
        finally
        {
            disposed();
        }
    }

    private static float[] Trained(int threads, Action<int> delay)
    {
        SlowSoftmaxRegression network = new(5, 3);
        DataStream<int> stream = DataStream<int>.From(
            () => Enumerable.Range(0, Data.Count),
            (i, input, label) =>
            {
                delay(i);
                Data.Input(i).CopyTo(input);
                Data.Target(i).CopyTo(label);
            },
            5).Shuffled(30);
        network.Fit(stream, null, Samples.Silent(epochs: 3, batchSize: 8, threads));
        return network.Parameters.Span.ToArray();
    }

    private static string Printed(bool counted)
    {
        StringWriter output = new() { NewLine = "\n" };
        new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data, counted), null, new FitOptions { Output = output, Verbosity = Verbosity.ProgressBar });
        return output.ToString().Split('\r', '\n')[0];
    }

    // The order in which each epoch takes the numbers.
    private static List<int[]> Orders(DataStream<int> numbers, FitOptions options)
    {
        List<int> seen = [];
        SlowSoftmaxRegression network = new(2, 2, learningRate: 0);
        network.OnForward = (from, to) => seen.AddRange(Enumerable.Range(from, to - from).Select(row => (int)(network.InputAt(row, 0) * StreamOf.Scale)));
        network.Fit(numbers, null, options);
        return [.. seen.Chunk(seen.Count / options.Epochs)];
    }

    private sealed class BatchCounter : Callback
    {
        public int Announced { get; private set; } = -1;

        public int Seen { get; private set; }

        public override void OnBatchEnd(TrainingContext context)
        {
            Announced = context.Batches;
            Seen = context.Batch;
        }
    }

    private sealed class RateLog : Callback
    {
        public List<double> Rates { get; } = [];

        public override void OnBatchEnd(TrainingContext context) => Rates.Add(context.LearningRate);
    }

    private sealed class StopInBatch(int batch) : Callback
    {
        public override void OnBatchEnd(TrainingContext context)
        {
            if (context.Batch == batch)
                context.Stop();
        }
    }
}

[Network(5)]
[Normalization]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class NormalizedStreamed;
