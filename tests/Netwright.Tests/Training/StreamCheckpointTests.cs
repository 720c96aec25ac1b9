using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public sealed class StreamCheckpointTests : IDisposable
{
    // Four batches an epoch, the last of six samples.
    private const int Epochs = 3, Batches = 4;
    private static readonly Dataset<int> Data = Samples.Blobs(30);
    private readonly TempFolder folder = new();

    public static TheoryData<int> Steps => [.. Enumerable.Range(1, Epochs * Batches - 1)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_run_over_a_stream_that_is_cancelled_anywhere_goes_on_to_the_bits_of_one_that_is_not(int step)
    {
        DataStream<int> stream = StreamOf.Data(Data).Shuffled(10);
        SlowSoftmaxRegression whole = new(5, 3), resumed = new(5, 3);
        whole.Fit(stream, null, Options(null));
        Cancel(stream, step);
        Assert.Equal(Epochs, resumed.Fit(stream, null, Options(Checkpoint())).Epochs);
        Assert.Equal(whole.Parameters.Span.ToArray(), resumed.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_run_that_is_validated_on_a_stream_goes_on_to_the_bits_of_one_that_is_not_interrupted()
    {
        DataStream<int> stream = StreamOf.Data(Data), validation = StreamOf.Data(Data[20..]);
        SlowSoftmaxRegression whole = new(5, 3), resumed = new(5, 3);
        History expected = whole.Fit(stream, validation, Options(null));
        Cancel(stream, step: 7, validation);
        Assert.Equal(expected.ValidationLoss, resumed.Fit(stream, validation, Options(Checkpoint())).ValidationLoss);
        Assert.Equal(whole.Parameters.Span.ToArray(), resumed.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_run_cannot_go_on_without_its_validation_stream()
    {
        DataStream<int> stream = StreamOf.Data(Data);
        Cancel(stream, step: 7, StreamOf.Data(Data[20..]));
        Assert.Contains("validation data", Refusal(stream));
    }

    [Fact]
    public void A_run_over_a_stream_whose_source_fails_goes_on_from_its_last_checkpoint()
    {
        bool broken = true;
        IEnumerable<int> Source() => Enumerable.Range(0, 30).Select(i => i == 25 && broken ? throw new TimeoutException() : i);
        DataStream<int> stream = DataStream<int>.From(Source, StreamOf.WriteNumber, 2);
        Checkpoint checkpoint = new(folder.PathOf("run.safetensors")) { EveryBatches = 1 };
        Assert.Throws<DataStreamException>(() => new SlowSoftmaxRegression(2, 2).Fit(stream, null, Options(checkpoint)));

        broken = false;
        SlowSoftmaxRegression whole = new(2, 2), resumed = new(2, 2);
        whole.Fit(stream, null, Options(null));
        resumed.Fit(stream, null, Options(checkpoint));
        Assert.Equal(whole.Parameters.Span.ToArray(), resumed.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_run_cannot_go_on_over_a_stream_of_another_kind_or_buffer()
    {
        Cancel(StreamOf.Data(Data).Shuffled(10), step: 6);
        Assert.Contains("a stream of samples of 5, shuffled among 10", Refusal(StreamOf.Data(Data).Shuffled(11)));
        Assert.Contains("a stream of samples of 5, shuffled among 10 by seed 3", Refusal(StreamOf.Data(Data).Shuffled(10, seed: 3)));
        Assert.Contains("a stream of 30 samples of 5, as they come", Refusal(StreamOf.Data(Data, counted: true)));
    }

    [Fact]
    public void A_stream_that_ends_before_the_place_of_the_checkpoint_is_an_error()
    {
        Cancel(StreamOf.Data(Data), step: 7);
        DataStreamException error = Assert.Throws<DataStreamException>(
            () => new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data[..10]), null, Options(Checkpoint())));
        Assert.Equal("The stream ended after 10 training samples, but the run of the checkpoint had 3 batches of it.", error.Message);
    }

    [Fact]
    public void A_run_that_goes_on_says_so_where_the_length_is_not_known()
    {
        Cancel(StreamOf.Data(Data), step: 7);
        StringWriter output = new();
        FitOptions options = new() { Epochs = Epochs, BatchSize = 8, Output = output, Verbosity = Verbosity.LinePerEpoch, Checkpoint = Checkpoint() };
        new SlowSoftmaxRegression(5, 3).Fit(StreamOf.Data(Data), null, options);
        Assert.Contains("1 of 3 epochs done, and 3 batches" + Environment.NewLine, output.ToString());
    }

    private void Cancel(DataStream<int> stream, int step, DataStream<int>? validation = null)
    {
        using CancellationTokenSource source = new();
        int steps = 0;
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (_, _) =>
        {
            if (++steps == step)
                source.Cancel();
        };
        FitOptions options = Options(Checkpoint(), source);
        Assert.True((validation is null ? network.Fit(stream, null, options) : network.Fit(stream, validation, options)).Cancelled);
    }

    private string Refusal(DataStream<int> stream)
        => Assert.Throws<InvalidDataException>(() => new SlowSoftmaxRegression(5, 3).Fit(stream, null, Options(Checkpoint()))).Message;

    private Checkpoint Checkpoint() => new(folder.PathOf("run.safetensors")) { EveryEpochs = 100 };

    private static FitOptions Options(Checkpoint? checkpoint, CancellationTokenSource? cancellation = null)
        => new() { Epochs = Epochs, BatchSize = 8, Threads = 1, Verbosity = Verbosity.Silent, Checkpoint = checkpoint, CancellationToken = cancellation?.Token ?? CancellationToken.None };
}
