using Netwright.Compute;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training.Metrics;

/// <summary>Metrics in runs and evaluations.</summary>
public class MeasuringTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(40);

    [Fact]
    public void A_history_has_the_metrics_of_every_epoch_by_name()
    {
        History history = Fit(new SlowSoftmaxRegression(5, 3), [Metric.Precision(), Metric.Auc()], validated: true);
        Assert.Equal("loss, accuracy, precision, auc, val_loss, val_accuracy, val_precision, val_auc", string.Join(", ", history.Names));
        Assert.All(history.Names, name => Assert.Equal(3, history[name].Count));
    }

    [Fact]
    public void Without_validation_samples_it_has_those_of_the_training_samples_alone()
    {
        History history = Fit(new SlowSoftmaxRegression(5, 3), [Metric.Precision()], validated: false);
        Assert.Equal(3, history["precision"].Count);
        Assert.Equal(["precision"], history.Metrics.Keys);
        Assert.StartsWith("This history has no \"val_precision\", for there were no validation samples;", Assert.Throws<ArgumentException>("name", () => history["val_precision"]).Message);
    }

    [Fact]
    public void A_name_that_was_not_measured_is_refused_with_those_that_were()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Fit(new SlowSoftmaxRegression(5, 3), [Metric.Auc()], validated: false)["f1_score"]);
        Assert.StartsWith("This history has no \"f1_score\"; it has loss, accuracy, auc and learning_rate.", error.Message);
    }

    [Fact]
    public void The_last_epochs_validation_is_what_an_evaluation_says_then()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Metric[] metrics = [Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.TopK(2), Metric.Auc()];
        History history = Fit(network, metrics, validated: true);
        Evaluation result = network.Evaluate(Data[30..], metrics, 1);
        Assert.All(metrics, metric => Assert.Equal(result[metric.Name], history[$"val_{metric.Name}"][^1]));
        Assert.Equal((history.ValidationLoss[^1], history.ValidationAccuracy[^1]), (result["loss"], result["accuracy"]));
    }

    [Fact]
    public void Those_of_training_are_of_the_outputs_that_each_batch_was_learnt_from()
    {
        SlowSoftmaxRegression still = new(5, 3, learningRate: 0), moving = new(5, 3);
        double before = still.Evaluate(Data[..30], [Metric.Auc()], 1)["auc"];
        Assert.Equal(before, Fit(still, [Metric.Auc()], validated: false)["auc"][^1]);

        // One batch holds all samples, so the first epoch measures the first parameters.
        FitOptions whole = new() { BatchSize = 30, Verbosity = Verbosity.Silent, Metrics = [Metric.Auc()] };
        Assert.Equal(before, moving.Fit(Data[..30], null, whole)["auc"][0]);
        Assert.NotEqual(before, Fit(moving, [Metric.Auc()], validated: false)["auc"][^1]);
    }

    [Fact]
    public void They_are_of_the_whole_set_and_not_the_mean_of_its_batches()
    {
        Dataset<int> many = Samples.Blobs(1100);
        SlowSoftmaxRegression network = new(5, 3);
        float[] outputs = new float[3 * many.Count];
        network.PredictBatch(many.Inputs, outputs);
        float[][] rows = [.. outputs.Chunk(3)], targets = [.. many.Targets.ToArray().Select(label => new float[3].Select((_, i) => i == label ? 1f : 0).ToArray())];
        Assert.Equal(SlowMetrics.Of("precision", AccuracyKind.Categorical, rows, targets), network.Evaluate(many, [Metric.Precision()], 1)["precision"], 1e-12);
        Assert.Equal(SlowMetrics.Of("auc", AccuracyKind.Categorical, rows, targets), network.Evaluate(many, [Metric.Auc()], 2)["auc"], 1e-12);
    }

    [Fact]
    public void Weights_do_not_count_in_them()
    {
        SlowSoftmaxRegression network = new(5, 3);
        float[] weights = [.. Enumerable.Range(0, 40).Select(i => i % 5f)];
        Assert.Equal(network.Evaluate(Data, [Metric.F1()], 1)["f1_score"], network.Evaluate(Data.WithWeights(weights), [Metric.F1()], 1)["f1_score"]);
    }

    [Fact]
    public void They_change_no_bit_of_what_is_learnt_and_of_what_else_is_measured()
    {
        SlowSoftmaxRegression with = new(5, 3), without = new(5, 3);
        History measured = Fit(with, [Metric.Precision(), Metric.Auc()], validated: true), plain = Fit(without, [], validated: true);
        Assert.Equal(without.Parameters.Span.ToArray(), with.Parameters.Span.ToArray());
        Assert.Equal(plain.Loss, measured.Loss);
        Assert.Equal(plain.ValidationLoss, measured.ValidationLoss);
    }

    [Fact]
    public void An_evaluation_that_was_not_asked_for_a_metric_has_none()
    {
        Evaluation result = new SlowSoftmaxRegression(5, 3).Evaluate(Data, 1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => result["auc"]);
        Assert.StartsWith("\"auc\" was not measured; what was is loss, accuracy.", error.Message);
    }

    [Fact]
    public void A_later_evaluation_without_metrics_keeps_no_outputs()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Evaluation plain = network.Evaluate(Data, 1);
        network.Evaluate(Data, [Metric.Auc()], 1);
        Assert.Equal(plain, network.Evaluate(Data, 1));
    }

    [Fact]
    public void A_metric_that_does_not_suit_the_network_is_refused_before_the_first_epoch()
    {
        SlowLinearRegression line = new(3, 1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => line.Fit(Samples.Plane(9), null, new FitOptions { Metrics = [Metric.Precision()] }));
        Assert.StartsWith("The metric precision does not suit SlowLinearRegression: it measures networks that end in a softmax or sigmoid.", error.Message);
        Assert.Equal(0, line.Iteration);

        SlowSoftmaxRegression softmax = new(5, 3);
        Assert.Equal(
            [
                "The metric binary_accuracy does not suit SlowSoftmaxRegression: it measures networks that end in a sigmoid.",
                "The metric top_k_categorical_accuracy does not suit SlowSoftmaxRegression: among the first 3 of 3 classes the right one always is.",
                "The metric recall does not suit SlowSoftmaxRegression: a softmax predicts the class of the greatest output, whatever the threshold.",
                "The metric mean_absolute_error does not suit SlowSoftmaxRegression: class numbers have no distance.",
                "The metric r2_score does not suit SlowSoftmaxRegression: class numbers have no distance.",
            ],
            new[] { Metric.BinaryAccuracy(), Metric.TopK(3), Metric.Recall(0.6), Metric.MeanAbsoluteError(), Metric.R2() }
                .Select(metric => Assert.Throws<ArgumentException>(() => softmax.Evaluate(Data, [metric], 1)).Message.Split(" (Parameter")[0]));
    }

    [Fact]
    public void The_same_metric_twice_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Fit(new SlowSoftmaxRegression(5, 3), [Metric.TopK(1), Metric.TopK(2)], validated: false));
        Assert.StartsWith("The metric top_k_categorical_accuracy is there twice; one result of that name can be kept.", error.Message);
    }

    [Fact]
    public void A_null_in_the_list_is_refused()
        => Assert.Throws<ArgumentException>("metrics", () => Fit(new SlowSoftmaxRegression(5, 3), [null!], validated: false));

    [Fact]
    public void The_line_of_an_epoch_has_them()
    {
        StringWriter output = new();
        new SlowSoftmaxRegression(5, 3).Fit(Data[..30], Data[30..], new FitOptions { Output = output, Metrics = [Metric.Auc()] });
        Assert.Matches(@" - loss: \d\.\d{4} - accuracy: \d\.\d{4} - auc: \d\.\d{4} - val_loss: \d\.\d{4} - val_accuracy: \d\.\d{4} - val_auc: \d\.\d{4}\s+$", output.ToString());
    }

    [Fact]
    public void More_of_one_is_better_where_it_says_so()
    {
        // The loss falls with every epoch: the error falls and R2 rises, so that both are best in the last one.
        Assert.Equal(3, BestEpoch("val_mean_absolute_error", MonitorMode.Auto));
        Assert.Equal(3, BestEpoch("val_r2_score", MonitorMode.Auto));
        Assert.Equal(1, BestEpoch("val_r2_score", MonitorMode.Min));
        Assert.Equal(3, BestEpoch("mean_absolute_error", MonitorMode.Auto));
    }

    [Fact]
    public void A_callback_sees_them_after_a_batch_and_after_an_epoch()
    {
        List<double> seen = [];
        Watcher watcher = new(run => seen.Add(run["auc"]));
        FitOptions options = new() { Epochs = 2, BatchSize = 8, Verbosity = Verbosity.Silent, Metrics = [Metric.Auc()], Callbacks = [watcher] };
        History history = new SlowSoftmaxRegression(5, 3).Fit(Data[..16], null, options);
        Assert.Equal(8, seen.Count);
        Assert.Equal([double.NaN, double.NaN], [seen[0], seen[4]]);
        Assert.Equal(history["auc"], [seen[3], seen[7]]);
        Assert.Equal(seen[2], seen[3]);
        Assert.NotEqual(seen[1], seen[2]);
    }

    [Fact]
    public void Files_have_columns_and_names_of_them()
    {
        using TempFolder folder = new();
        FitOptions options = new()
        {
            Verbosity = Verbosity.Silent,
            Metrics = [Metric.F1()],
            Callbacks = [new CsvLogger(folder.PathOf("log")), new ModelCheckpoint(folder.PathOf("m-{val_f1_score:0.0}"))],
        };
        History history = new SlowSoftmaxRegression(5, 3).Fit(Data[..30], Data[30..], options);
        Assert.StartsWith("epoch,loss,accuracy,f1_score,val_loss,val_accuracy,val_f1_score,learning_rate", File.ReadAllText(folder.PathOf("log")));
        Assert.Contains(FormattableString.Invariant($"m-{history["val_f1_score"][0]:0.0}"), folder.Files());
    }

    [Fact]
    public void They_are_there_when_a_run_with_a_checkpoint_ends_and_when_it_ends_again()
    {
        using TempFolder folder = new();
        Ending ending = new("val_auc"), again = new("val_auc");
        FitOptions Options(Ending callback) => new()
        {
            Verbosity = Verbosity.Silent,
            Metrics = [Metric.Auc()],
            Checkpoint = new Checkpoint(folder.PathOf("run")) { DeleteWhenDone = false },
            Callbacks = [callback],
        };
        History history = new SlowSoftmaxRegression(5, 3).Fit(Data[..30], Data[30..], Options(ending));
        new SlowSoftmaxRegression(5, 3).Fit(Data[..30], Data[30..], Options(again));
        Assert.Equal((history["val_auc"][0], history["val_auc"][0]), (ending.Value, again.Value));
    }

    [Fact]
    public void One_that_is_not_measured_cannot_be_monitored()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new SlowSoftmaxRegression(5, 3).Fit(Data[..30], Data[30..], new FitOptions { Metrics = [Metric.Auc()], Callbacks = [new EarlyStopping("val_f1_score")] }));
        Assert.EndsWith("it is neither loss nor accuracy nor one of FitOptions.Metrics. What is measured is loss, accuracy, auc, val_loss, val_accuracy, val_auc.", error.Message);
    }

    private static int BestEpoch(string monitor, MonitorMode mode)
    {
        EarlyStopping stopping = new(monitor, patience: 9, mode: mode);
        new SlowLinearRegression(3, 1).Fit(
            Samples.Plane(40), Samples.Plane(40), new FitOptions { Epochs = 3, Verbosity = Verbosity.Silent, Metrics = [Metric.MeanAbsoluteError(), Metric.R2()], Callbacks = [stopping] });
        return stopping.BestEpoch;
    }

    private static History Fit(SlowSoftmaxRegression network, Metric[] metrics, bool validated)
        => network.Fit(Data[..30], validated ? Data[30..] : null, new FitOptions { Epochs = 3, BatchSize = 7, Threads = 1, Verbosity = Verbosity.Silent, Metrics = metrics });

    private sealed class Ending(string quantity) : Callback
    {
        public double Value { get; private set; }

        public override void OnFitEnd(TrainingContext context) => Value = context[quantity];
    }

    private sealed class Watcher(Action<TrainingContext> action) : Callback
    {
        public override void OnEpochBegin(TrainingContext context) => action(context);

        public override void OnBatchEnd(TrainingContext context) => action(context);

        public override void OnEpochEnd(TrainingContext context) => action(context);
    }
}
