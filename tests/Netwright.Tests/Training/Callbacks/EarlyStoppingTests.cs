using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class EarlyStoppingTests
{
    private static readonly Dataset<int> Blobs = Samples.Blobs(90);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    public void A_run_ends_after_as_many_epochs_without_improvement_as_patience_allows(int patience, int epochs)
        => Assert.Equal(epochs, new ScriptedRun(9, 4, 4, 5, 1, 2, 3, 4, 5, 6).Fit(new EarlyStopping(patience: patience)).Epochs);

    [Fact]
    public void The_parameters_of_the_best_epoch_are_restored()
    {
        ScriptedRun run = new(9, 1, 4, 16);
        run.Fit(new EarlyStopping(patience: 2));
        Assert.Equal(2, run.ParametersOf);
    }

    [Fact]
    public void They_are_restored_after_a_run_through_all_epochs_too()
    {
        ScriptedRun run = new(9, 1, 4);
        run.Fit(new EarlyStopping(patience: 10));
        Assert.Equal(2, run.ParametersOf);
    }

    [Fact]
    public void They_are_restored_after_a_run_that_diverges_and_its_exception_says_so()
    {
        ScriptedRun run = new(9, 1, 4, double.PositiveInfinity);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => run.Fit(new EarlyStopping(patience: 10)));
        Assert.Equal(2, run.ParametersOf);
        Assert.Contains("The model has the parameters again with which epoch 2 ended, the best by val_loss, and its optimizer starts afresh.", error.Message);
    }

    [Fact]
    public void The_last_good_parameters_stay_after_a_run_that_diverges_where_that_is_asked_for()
    {
        ScriptedRun run = new(9, 1, 4, double.PositiveInfinity);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => run.Fit(new EarlyStopping(patience: 10) { RestoreBestWeights = false }));
        Assert.Equal(3, run.ParametersOf);
        Assert.Contains("with which epoch 4 began", error.Message);
    }

    [Fact]
    public void The_last_parameters_stay_where_that_is_asked_for()
    {
        ScriptedRun run = new(9, 1, 4, 16);
        run.Fit(new EarlyStopping(patience: 2) { RestoreBestWeights = false });
        Assert.Equal(4, run.ParametersOf);
    }

    [Fact]
    public void It_says_which_epoch_was_the_best_and_which_the_last()
    {
        EarlyStopping stopping = new(patience: 2);
        new ScriptedRun(9, 1, 4, 16, 25).Fit(stopping);
        Assert.Equal((2, 4), (stopping.BestEpoch, stopping.StoppedEpoch));
    }

    [Fact]
    public void The_history_says_that_the_run_was_stopped()
        => Assert.Equal((true, false), (new ScriptedRun(1, 4, 4).Fit(new EarlyStopping()).Stopped, new ScriptedRun(4, 1).Fit(new EarlyStopping()).Stopped));

    [Fact]
    public void A_change_below_the_least_one_is_no_improvement()
        => Assert.Equal(3, new ScriptedRun(4, 2.25, 2.24, 1).Fit(new EarlyStopping(minDelta: 0.5)).Epochs);

    [Fact]
    public void Where_more_is_better_a_fall_ends_the_run()
        => Assert.Equal(3, new ScriptedRun(1, 4, 2, 9).Fit(new EarlyStopping(mode: MonitorMode.Max)).Epochs);

    // Improvements that stay above the baseline put the end off, but do not begin the count again.
    [Theory]
    [InlineData(null, 5)]
    [InlineData(1.0, 3)]
    public void A_run_that_does_not_get_better_than_the_baseline_ends_early(double? baseline, int epochs)
        => Assert.Equal(epochs, new ScriptedRun(9, 6.25, 7, 4, 5).Fit(new EarlyStopping(patience: 2) { Baseline = baseline }).Epochs);

    [Fact]
    public void The_best_epoch_is_restored_though_it_did_not_reach_the_baseline()
    {
        ScriptedRun run = new(9, 6.25, 7, 4);
        run.Fit(new EarlyStopping(patience: 2) { Baseline = 1 });
        Assert.Equal(2, run.ParametersOf);
    }

    [Fact]
    public void Getting_better_than_the_baseline_begins_the_count_again()
        => Assert.Equal(4, new ScriptedRun(9, 0.25, 1, 1, 1).Fit(new EarlyStopping(patience: 2) { Baseline = 1 }).Epochs);

    [Fact]
    public void Epochs_before_the_first_that_counts_are_not_looked_at()
    {
        EarlyStopping stopping = new(patience: 1) { StartFromEpoch = 2 };
        Assert.Equal((5, 4), (new ScriptedRun(1, 2, 9, 4, 5, 3).Fit(stopping).Epochs, stopping.BestEpoch));
    }

    [Fact]
    public void More_of_an_accuracy_is_better()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0.01);
        EarlyStopping stopping = new("accuracy", patience: 200);
        History history = network.Fit(Blobs, null, Options(1, stopping));
        Assert.Equal(history.Accuracy.Max(), history.Accuracy[stopping.BestEpoch - 1]);
        Assert.NotEqual(history.Accuracy.Min(), history.Accuracy.Max());
    }

    [Fact]
    public void One_object_can_serve_one_run_after_the_other()
    {
        EarlyStopping stopping = new();
        new ScriptedRun(1, 4, 4).Fit(stopping);
        Assert.Equal(3, new ScriptedRun(25, 16, 16, 1).Fit(stopping).Epochs);
    }

    // The loss rises once a class is learnt at the cost of the others: a high rate makes that happen within a few epochs.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_restored_parameters_are_those_of_a_run_that_ends_there_bit_for_bit(int threads)
    {
        SlowSoftmaxRegression stopped = new(5, 3, learningRate: 2), shorter = new(5, 3, learningRate: 2);
        EarlyStopping stopping = new(patience: 3);
        History history = stopped.Fit(Blobs[..60], Blobs[60..], Options(threads, stopping));
        shorter.Fit(Blobs[..60], Blobs[60..], Samples.Silent(stopping.BestEpoch, batchSize: 8));
        Assert.InRange(stopping.BestEpoch, 2, history.Epochs - 3);
        Assert.Equal(shorter.Parameters.Span.ToArray(), stopped.Parameters.Span.ToArray());
    }

    [Theory]
    [InlineData("val_loss", "EarlyStopping monitors \"val_loss\", which this run does not measure: there is no validation data. Set FitOptions.ValidationSplit, hand Fit a validation set, or monitor one of loss, accuracy.")]
    [InlineData("val_accuracy", "EarlyStopping monitors \"val_accuracy\", which this run does not measure: there is no validation data. Set FitOptions.ValidationSplit, hand Fit a validation set, or monitor one of loss, accuracy.")]
    public void Without_validation_data_nothing_of_them_can_be_monitored(string monitor, string message)
    {
        SlowSoftmaxRegression network = new(5, 3);
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Fit(Blobs, null, Options(1, new EarlyStopping(monitor))));
        Assert.Equal((message, 0L), (error.Message, network.Iteration));
    }

    [Fact]
    public void The_accuracy_of_a_regression_cannot_be_monitored()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new ScriptedRun(1, 1).Fit(new EarlyStopping("val_accuracy")));
        Assert.EndsWith("the network predicts nothing that is right or wrong. What it does measure is loss, val_loss.", error.Message);
    }

    [Fact]
    public void A_quantity_that_does_not_exist_is_refused_with_those_that_do()
    {
        ScriptedRun run = new(1, 1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => run.Fit(new EarlyStopping("val_acc")));
        Assert.Equal(
            ("EarlyStopping monitors \"val_acc\", which this run does not measure: it is neither loss nor accuracy nor one of FitOptions.Metrics. What is measured is loss, val_loss.", 0L),
            (error.Message, run.Network.Iteration));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("patience", () => new EarlyStopping(patience: -1));
        Assert.Throws<ArgumentOutOfRangeException>("minDelta", () => new EarlyStopping(minDelta: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => new EarlyStopping(mode: (MonitorMode)7));
        Assert.Throws<ArgumentOutOfRangeException>("Baseline", () => new EarlyStopping { Baseline = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("StartFromEpoch", () => new EarlyStopping { StartFromEpoch = -1 });
    }

    private static FitOptions Options(int threads, Callback callback)
        => new() { Epochs = 40, BatchSize = 8, Threads = threads, Verbosity = Verbosity.Silent, Callbacks = [callback] };
}
