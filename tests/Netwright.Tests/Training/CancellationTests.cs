using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class CancellationTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(40);

    [Fact]
    public void A_cancelled_run_returns_the_completed_epochs()
    {
        History history = CancelledAt(block: 2 * 4 + 2, validated: false, out SlowSoftmaxRegression network);
        Assert.True(history.Cancelled);
        Assert.Equal(2, history.Epochs);
        Assert.Equal(2 * 4 + 2, network.Iteration);
    }

    [Fact]
    public void A_run_cancelled_in_validation_does_not_count_that_epoch()
    {
        History history = CancelledAt(block: 4 + 1, validated: true, out _);
        Assert.True(history.Cancelled);
        Assert.Equal(0, history.Epochs);
    }

    [Fact]
    public void A_run_cancelled_before_it_begins_changes_nothing()
    {
        SlowSoftmaxRegression network = new(5, 3);
        float[] before = network.Parameters.Span.ToArray();
        History history = network.Fit(Data, null, new FitOptions { CancellationToken = new CancellationToken(canceled: true) });
        Assert.Equal((true, 0), (history.Cancelled, history.Epochs));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_model_can_be_trained_on_after_a_cancelled_run()
    {
        CancelledAt(block: 3, validated: false, out SlowSoftmaxRegression network);
        Assert.Equal(1, network.Fit(Data, null, Samples.Silent()).Epochs);
        Assert.True(double.IsFinite(network.Evaluate(Data, 1).Loss));
    }

    [Fact]
    public void A_cancellation_in_the_last_epochs_last_batch_comes_too_late()
    {
        using CancellationTokenSource source = new();
        SlowSoftmaxRegression network = new(5, 3) { OnForward = (_, _) => source.Cancel() };
        History history = network.Fit(Data, null, new FitOptions { BatchSize = 40, Verbosity = Verbosity.Silent, CancellationToken = source.Token });
        Assert.Equal((false, 1), (history.Cancelled, history.Epochs));
    }

    // Cancels during the given block of rows, counted from the start of the run. An epoch trains four blocks and, with validation, measures two.
    private static History CancelledAt(int block, bool validated, out SlowSoftmaxRegression network)
    {
        using CancellationTokenSource source = new();
        int blocks = 0;
        network = new SlowSoftmaxRegression(5, 3)
        {
            OnForward = (_, _) =>
            {
                if (++blocks == block)
                    source.Cancel();
            },
        };
        FitOptions options = new() { Epochs = 5, BatchSize = 10, Threads = 1, Verbosity = Verbosity.Silent, CancellationToken = source.Token };
        return network.Fit(Data, validated ? Samples.Blobs(600) : null, options);
    }
}
