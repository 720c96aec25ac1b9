using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class CallbackTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(20);

    [Fact]
    public void The_hooks_run_in_order()
    {
        Recorder recorder = new();
        Fit(new SlowSoftmaxRegression(5, 3), epochs: 2, recorder);
        Assert.Equal("fit 0.0, epoch 1.0, begin 1.1, batch 1.1, begin 1.2, batch 1.2, end 1.2, epoch 2.0, begin 2.1, batch 2.1, begin 2.2, batch 2.2, end 2.2, fit 2.2", string.Join(", ", recorder.Calls));
    }

    [Fact]
    public void An_epoch_ends_with_what_the_history_holds()
    {
        List<double> seen = [];
        History history = Fit(new SlowSoftmaxRegression(5, 3), epochs: 1, new OnEnd(run => seen.AddRange(run.Quantities.Select(name => run[name]))));
        Assert.Equal([history.Loss[0], history.Accuracy[0], history.ValidationLoss[0], history.ValidationAccuracy[0]], seen);
    }

    [Fact]
    public void What_this_run_does_not_measure_has_no_value()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Fit(new SlowSoftmaxRegression(5, 3), 1, new OnEnd(run => _ = run["acc"])));
        Assert.StartsWith("This run does not measure \"acc\"; it measures loss, accuracy, val_loss, val_accuracy.", error.Message);
    }

    [Fact]
    public void A_stop_within_an_epoch_ends_it_after_the_batch_and_measures_it()
    {
        SlowSoftmaxRegression network = new(5, 3);
        History history = Fit(network, epochs: 3, new OnBatch(static run => run.Stop()));
        Assert.Equal((1, 1L, true), (history.Epochs, network.Iteration, double.IsFinite(history.ValidationLoss[0])));
    }

    [Fact]
    public void The_loss_of_an_epoch_that_was_cut_short_is_the_mean_of_its_own_samples()
    {
        double loss = 0;
        History history = Fit(new SlowSoftmaxRegression(5, 3), epochs: 3, new OnBatch(run =>
        {
            loss = run["loss"];
            run.Stop();
        }));
        Assert.Equal(loss, history.Loss[0]);
        Assert.InRange(loss, 0.5, 3);
    }

    [Fact]
    public void A_stop_before_an_epoch_trains_nothing_more()
    {
        SlowSoftmaxRegression network = new(5, 3);
        History history = Fit(network, epochs: 3, new OnBegin(static run => run.Stop()));
        Assert.Equal((0, 0L, true), (history.Epochs, network.Iteration, history.Stopped));
    }

    [Fact]
    public void An_exception_reaches_the_caller_and_leaves_the_model_usable()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Assert.Throws<FormatException>(() => Fit(network, epochs: 3, new OnBatch(static _ => throw new FormatException())));
        Assert.Equal(1, Fit(network, epochs: 1).Epochs);
    }

    [Fact]
    public void A_learning_rate_holds_from_the_next_step_to_the_end_of_the_run()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0.1);
        List<double> rates = [];
        Fit(network, epochs: 2, new OnBatch(run =>
        {
            rates.Add(network.LearningRate);
            run.LearningRate /= 2;
        }));
        Assert.Equal([0.1, 0.05, 0.025, 0.0125], rates);
    }

    [Fact]
    public void A_learning_rate_that_is_set_before_a_step_is_that_of_the_step()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0.1);
        List<double> rates = [];
        network.OnForward = (_, _) => rates.Add(network.LearningRate);
        network.Fit(Data[..16], null, new FitOptions { BatchSize = 8, Threads = 1, Verbosity = Verbosity.Silent, Callbacks = [new BeforeBatch(static run => run.LearningRate = run.Batch)] });
        Assert.Equal([1, 2], rates);
    }

    [Fact]
    public void The_next_run_begins_with_the_declared_learning_rate()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0.1);
        Fit(network, epochs: 2, new OnBatch(static run => run.LearningRate = 1));
        Assert.Equal(0.1, network.LearningRate);
    }

    [Fact]
    public void A_run_that_a_callback_broke_off_leaves_the_declared_learning_rate_too()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0.1);
        Assert.Throws<FormatException>(() => Fit(network, epochs: 2, new OnBatch(static run => run.LearningRate = run.Batch == 1 ? 1 : throw new FormatException())));
        Assert.Equal(0.1, network.LearningRate);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_learning_rate_that_is_none_is_refused(double rate)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Fit(new SlowSoftmaxRegression(5, 3), 1, new OnBatch(run => run.LearningRate = rate)));

    [Fact]
    public void Callbacks_change_no_bit_of_what_is_learnt()
    {
        SlowSoftmaxRegression with = new(5, 3), without = new(5, 3);
        Fit(with, epochs: 3, new Recorder());
        Fit(without, epochs: 3);
        Assert.Equal(without.Parameters.Span.ToArray(), with.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_null_in_the_list_is_refused()
        => Assert.Throws<ArgumentException>("Callbacks", () => Fit(new SlowSoftmaxRegression(5, 3), 1, [null!]));

    [Fact]
    public void The_model_can_be_saved_within_a_run()
    {
        using TempFolder folder = new();
        SlowSoftmaxRegression network = new(5, 3), other = new(5, 3, seed: 9);
        Fit(network, epochs: 1, new OnEnd(run => run.Save(folder.PathOf("model"))));
        other.Load(folder.PathOf("model"));
        Assert.Equal(network.Parameters.Span.ToArray(), other.Parameters.Span.ToArray());
    }

    private static History Fit(SlowSoftmaxRegression network, int epochs, params Callback[] callbacks)
        => network.Fit(Data[..16], Data[16..], new FitOptions { Epochs = epochs, BatchSize = 8, Threads = 1, Verbosity = Verbosity.Silent, Callbacks = callbacks });

    private sealed class OnBegin(Action<TrainingContext> action) : Callback
    {
        public override void OnEpochBegin(TrainingContext context) => action(context);
    }

    private sealed class BeforeBatch(Action<TrainingContext> action) : Callback
    {
        public override void OnBatchBegin(TrainingContext context) => action(context);
    }

    private sealed class OnBatch(Action<TrainingContext> action) : Callback
    {
        public override void OnBatchEnd(TrainingContext context) => action(context);
    }

    private sealed class OnEnd(Action<TrainingContext> action) : Callback
    {
        public override void OnEpochEnd(TrainingContext context) => action(context);
    }

    private sealed class Recorder : Callback
    {
        public List<string> Calls { get; } = [];

        public override void OnFitBegin(TrainingContext context) => Note("fit", context);

        public override void OnEpochBegin(TrainingContext context) => Note("epoch", context);

        public override void OnBatchBegin(TrainingContext context) => Note("begin", context);

        public override void OnBatchEnd(TrainingContext context) => Note("batch", context);

        public override void OnEpochEnd(TrainingContext context) => Note("end", context);

        public override void OnFitEnd(TrainingContext context) => Note("fit", context);

        private void Note(string hook, TrainingContext run) => Calls.Add($"{hook} {run.Epoch}.{run.Batch}");
    }
}
