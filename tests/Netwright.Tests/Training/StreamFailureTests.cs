using Netwright.Tests.Fixtures;
using Netwright.Training.Feeding;

namespace Netwright.Tests.Training;

public class StreamFailureTests
{
    [Fact]
    public void Where_no_thread_can_be_started_that_reads_the_stream_nothing_is_left_behind()
    {
        SlowSoftmaxRegression network = new(2, 2);
        using (StreamFeed<int> feed = new(StreamOf.Numbers(5), network, new FitOptions(), 2) { StartThread = static _ => throw new OutOfMemoryException() })
        {
            Assert.Throws<OutOfMemoryException>(feed.Begin);
            feed.End();
        }

        Assert.Equal(1, network.Fit(StreamOf.Numbers(5), null, Samples.Silent()).Epochs);
    }

    [Fact]
    public void What_the_source_throws_reaches_the_caller_with_the_samples_number()
    {
        DataStreamException error = Failure(Broken(at: 17));
        Assert.Equal(17, error.Sample);
        Assert.Equal("Training sample 17 could not be read: line lost", error.Message);
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public void What_the_source_throws_at_its_end_reaches_the_caller_too()
    {
        DataStreamException error = Failure(DataStream<int>.From(() => Ending(() => throw new TimeoutException("at the end")), StreamOf.WriteNumber, 2));
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal(20, error.Sample);
    }

    [Fact]
    public void Batches_that_cannot_be_counted_are_refused()
    {
        DataStream<int> stream = DataStream<int>.From(static () => Array.Empty<int>(), StreamOf.WriteNumber, 2, count: 1L + int.MaxValue);
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("BatchSize", () => new SlowSoftmaxRegression(2, 3).Fit(stream, null, Samples.Silent(batchSize: 1)));
        Assert.StartsWith("An epoch of 2147483648 samples has more batches than can be counted; with 2 samples each it has not.", error.Message);
    }

    [Fact]
    public void A_factory_that_fails_is_sample_0()
    {
        DataStreamException error = Failure(DataStream<int>.From<int>(() => throw new FileNotFoundException("gone"), StreamOf.WriteNumber, 2));
        Assert.Equal(0, error.Sample);
        Assert.IsType<FileNotFoundException>(error.InnerException);
    }

    [Fact]
    public void A_sample_of_a_validation_stream_is_called_so()
    {
        SlowSoftmaxRegression network = new(2, 2);
        DataStreamException error = Assert.Throws<DataStreamException>(() => network.Fit(StreamOf.Numbers(5), Broken(at: 17), Samples.Silent()));
        Assert.Equal("Validation sample 17 could not be read: line lost", error.Message);
        Assert.Equal(1, network.Iteration);
    }

    [Fact]
    public void A_sample_of_a_stream_that_is_measured_is_called_so()
        => Assert.Equal("Sample 17 could not be read: line lost", Assert.Throws<DataStreamException>(() => new SlowSoftmaxRegression(2, 2).Evaluate(Broken(at: 17), [], 1)).Message);

    [Fact]
    public void A_stream_that_does_not_say_how_long_it_is_has_no_auc()
    {
        Assert.Throws<ArgumentException>("metrics", () => new SlowSoftmaxRegression(2, 2).Evaluate(StreamOf.Numbers(5), [Metric.Auc()], 1));
        Assert.Throws<ArgumentException>("Metrics", () => new SlowSoftmaxRegression(2, 2).Fit(
            StreamOf.Numbers(5, count: 5), StreamOf.Numbers(5), new FitOptions { Metrics = [Metric.Auc()], Verbosity = Verbosity.Silent }));
    }

    [Fact]
    public void Cancelled_in_its_validation_a_run_over_streams_ends()
    {
        using CancellationTokenSource source = new();
        IEnumerable<int> Validation()
        {
            source.Cancel();
            for (int i = 0; ; i++)
                yield return i % 1000;
        }

        FitOptions options = new() { Epochs = 3, Verbosity = Verbosity.Silent, CancellationToken = source.Token };
        History history = new SlowSoftmaxRegression(2, 2).Fit(StreamOf.Numbers(5), DataStream<int>.From(Validation, StreamOf.WriteNumber, 2), options);
        Assert.Equal((true, 0), (history.Cancelled, history.Epochs));
    }

    [Fact]
    public void A_source_that_can_be_enumerated_once_is_told_from_one_without_samples()
    {
        IEnumerator<int> once = Enumerable.Range(0, 20).GetEnumerator();
        DataStreamException error = Assert.Throws<DataStreamException>(
            () => new SlowSoftmaxRegression(2, 2).Fit(DataStream<int>.From(() => Rest(once), StreamOf.WriteNumber, 2, count: 20), null, Samples.Silent(epochs: 2, batchSize: 8)));
        Assert.StartsWith("The stream gave 20 training samples in the epoch before and none in this one: its source can probably be enumerated only once.", error.Message);

        static IEnumerable<int> Rest(IEnumerator<int> numbers)
        {
            while (numbers.MoveNext())
                yield return numbers.Current;
        }
    }

    // Whether the reader is far ahead or late, the batches before are trained on.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void The_batches_before_a_failure_are_trained_on_and_the_model_keeps_them(int delay)
    {
        SlowSoftmaxRegression whole = new(2, 2), cut = new(2, 2);
        cut.OnForward = (_, _) => Thread.Sleep(delay);
        whole.Fit(StreamOf.Numbers(20), null, Samples.Silent(batchSize: 5));
        Assert.Throws<DataStreamException>(() => cut.Fit(Broken(at: 23), null, Samples.Silent(batchSize: 5)));
        Assert.Equal(4, cut.Iteration);
        Assert.Equal(whole.Parameters.Span.ToArray(), cut.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_model_can_be_trained_on_after_a_failure()
    {
        SlowSoftmaxRegression network = new(2, 2);
        Assert.Throws<DataStreamException>(() => network.Fit(Broken(at: 23), null, Samples.Silent(batchSize: 5)));
        Assert.Equal(1, network.Fit(StreamOf.Numbers(20), null, Samples.Silent()).Epochs);
    }

    [Fact]
    public void A_sample_that_holds_no_finite_number_is_named_when_it_arrives()
    {
        DataStreamException error = Failure(Written((i, input, label) =>
        {
            StreamOf.WriteNumber(i, input, label);
            input[1] = i == 12 ? float.PositiveInfinity : 0;
        }));
        Assert.Equal("The input of training sample 12 holds Infinity at position 1; inputs must be finite numbers.", error.Message);
    }

    [Fact]
    public void A_sample_that_is_too_short_is_named_when_it_arrives()
    {
        DataStreamException error = Failure(Written((i, input, label) =>
        {
            input[0] = i;
            if (i != 12)
                input[1] = 0;
            label[0] = 0;
        }));
        Assert.Equal("The input of training sample 12 was not written at position 1; each of its floats must be.", error.Message);
    }

    [Fact]
    public void A_sample_that_is_too_long_is_named_when_it_arrives()
    {
        DataStreamException error = Failure(Written((i, input, label) =>
        {
            new float[i == 12 ? 3 : 2].CopyTo(input);
            label[0] = 0;
        }));
        Assert.Equal(12, error.Sample);
        Assert.IsType<ArgumentException>(error.InnerException);
    }

    [Fact]
    public void A_label_that_is_no_class_is_named_when_it_arrives()
    {
        DataStreamException error = Failure(Written((i, input, label) => StreamOf.WriteNumber(i, input, label), i => i == 12 ? 2 : i % 2));
        Assert.Equal("The label of training sample 12 is 2; SlowSoftmaxRegression has the classes 0 to 1.", error.Message);
        Assert.Equal(12, error.Sample);
    }

    [Fact]
    public void A_target_that_was_not_written_is_named_when_it_arrives()
    {
        DataStream<float> stream = DataStream<float>.From(
            () => Enumerable.Range(0, 20),
            (i, input, target) =>
            {
                input.Clear();
                if (i != 12)
                    target[0] = i;
            },
            3);
        DataStreamException error = Assert.Throws<DataStreamException>(() => new SlowLinearRegression(3, 1).Fit(stream, null, Samples.Silent()));
        Assert.Equal("The target of training sample 12 holds NaN at position 0; the loss of SlowLinearRegression takes finite numbers.", error.Message);
    }

    // The number is the sample's place in the source, not in the shuffled order.
    [Fact]
    public void A_sample_behind_a_shuffle_buffer_keeps_the_number_of_its_source()
    {
        Assert.Equal(17, Failure(Broken(at: 17).Shuffled(10)).Sample);
        Assert.Equal(17, Failure(Broken(at: 17).Shuffled(100)).Sample);
    }

    [Fact]
    public void A_stream_without_samples_is_refused()
    {
        Assert.Equal("The stream gave no training samples.", Failure(StreamOf.Numbers(0)).Message);
        Assert.Equal("The stream gave no training samples.", Failure(StreamOf.Numbers(0).Shuffled(5)).Message);
    }

    [Fact]
    public void A_stream_that_is_shorter_or_longer_than_it_said_is_refused()
    {
        Assert.Equal("The stream was to hold 21 training samples, but ended after 20.", Failure(StreamOf.Numbers(20, count: 21)).Message);
        Assert.Equal("The stream was to hold 19 training samples, but goes on.", Failure(StreamOf.Numbers(20, count: 19)).Message);
    }

    [Fact]
    public void A_run_that_diverges_ends_the_reading_and_restores_the_parameters()
    {
        bool disposed = false;
        SlowLinearRegression network = new(2, 1, learningRate: 1e30);
        float[] before = network.Parameters.Span.ToArray();
        DataStream<float> stream = DataStream<float>.From(
            () => Ending(() => disposed = true, samples: 10_000),
            (i, input, target) =>
            {
                input.Fill(i);
                target[0] = 1;
            },
            2);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => network.Fit(stream, null, Samples.Silent(batchSize: 4)));
        Assert.Contains($"in epoch 1, batch {error.Batch}. The model", error.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.True(disposed);
    }

    [Fact]
    public void Parameters_that_overflowed_in_the_step_before_a_failure_are_restored()
    {
        SlowLinearRegression network = new(2, 1, learningRate: 1e38);
        float[] before = network.Parameters.Span.ToArray();
        DataStream<float> stream = DataStream<float>.From(
            () => Enumerable.Range(0, 20),
            (i, input, target) =>
            {
                input.Fill(i < 4 ? 1000 : throw new TimeoutException());
                target[0] = 1;
            },
            2);
        Assert.Throws<DataStreamException>(() => network.Fit(stream, null, Samples.Silent(batchSize: 4)));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_cancelled_run_ends_the_reading_and_returns_the_completed_epochs()
    {
        using CancellationTokenSource source = new();
        bool disposed = false;
        int steps = 0;
        SlowSoftmaxRegression network = new(2, 2);
        network.OnForward = (_, _) =>
        {
            if (++steps == 7)
                source.Cancel();
        };
        History history = network.Fit(
            DataStream<int>.From(() => Ending(() => disposed = true), StreamOf.WriteNumber, 2),
            null,
            new FitOptions { Epochs = 5, BatchSize = 5, Threads = 1, Verbosity = Verbosity.Silent, CancellationToken = source.Token });
        Assert.Equal((true, 1, 7L, true), (history.Cancelled, history.Epochs, network.Iteration, disposed));
    }

    [Fact]
    public void A_source_that_waits_and_is_cancelled_ends_the_run_as_cancelled()
    {
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(50));
        IEnumerable<int> Waiting()
        {
            yield return 0;
            source.Token.WaitHandle.WaitOne();
            source.Token.ThrowIfCancellationRequested();
        }

        FitOptions options = new() { BatchSize = 1, Verbosity = Verbosity.Silent, CancellationToken = source.Token };
        History history = new SlowSoftmaxRegression(2, 2).Fit(DataStream<int>.From(Waiting, StreamOf.WriteNumber, 2), null, options);
        Assert.Equal((true, 0), (history.Cancelled, history.Epochs));
    }

    [Fact]
    public void A_run_cancelled_before_it_begins_changes_nothing()
    {
        SlowSoftmaxRegression network = new(2, 2);
        float[] before = network.Parameters.Span.ToArray();
        History history = network.Fit(StreamOf.Numbers(20), null, new FitOptions { Verbosity = Verbosity.Silent, CancellationToken = new(canceled: true) });
        Assert.Equal((true, 0), (history.Cancelled, history.Epochs));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    private static DataStreamException Failure(DataStream<int> stream)
        => Assert.Throws<DataStreamException>(() => new SlowSoftmaxRegression(2, 2).Fit(stream, null, Samples.Silent(batchSize: 5)));

    private static DataStream<int> Broken(int at)
        => DataStream<int>.From(
            () => Enumerable.Range(0, 40).Select(i => i == at ? throw new TimeoutException("line lost") : i), StreamOf.WriteNumber, 2);

    private static DataStream<int> Written(SampleWriter<int, int> write, Func<int, int>? label = null)
        => DataStream<int>.From(
            () => Enumerable.Range(0, 20),
            (i, input, target) =>
            {
                write(i, input, target);
                target[0] = label?.Invoke(i) ?? target[0];
            },
            2);

    private static IEnumerable<int> Ending(Action end, int samples = 20)
    {
        try
        {
            for (int i = 0; i < samples; i++)
                yield return i % 100;
        }
        finally
        {
            end();
        }
    }
}
