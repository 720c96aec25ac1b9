using System.Text;
using System.Text.Json.Nodes;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    // Four batches an epoch, the last of six samples.
    private const int Epochs = 4, Batches = 4;
    private static readonly Dataset<int> Data = Samples.Blobs(30), Validation = Samples.Blobs(10, seed: 2);
    private readonly TempFolder folder = new();

    private string File => folder.PathOf("run.safetensors");

    public static TheoryData<int> Steps => [.. Enumerable.Range(1, Epochs * Batches)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_run_that_is_cancelled_anywhere_goes_on_to_the_bits_of_one_that_is_not(int step)
    {
        using CancellationTokenSource source = new();
        Run cancelled = new(threads: 2) { Cancellation = source };
        Assert.True(cancelled.Fit(new Checkpoint(File) { EveryEpochs = 100 }, new AtStep(step, source.Cancel)).Cancelled);
        AssertGoesOn(new Run(threads: 1 + step % 3));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_run_that_breaks_off_anywhere_goes_on_to_the_bits_of_one_that_does_not(int step)
    {
        Assert.Throws<TimeoutException>(() => new Run().Fit(new Checkpoint(File) { EveryBatches = 3 }, new AtStep(step, static () => throw new TimeoutException())));
        AssertGoesOn(new Run(threads: 1 + step % 3));
    }

    [Fact]
    public void A_run_that_breaks_off_again_and_again_gets_to_its_end()
    {
        int runs = 0;
        for (History? history = null; history is null; runs++)
        {
            Run run = new();
            history = Attempt(() => run.Fit(new Checkpoint(File) { EveryBatches = 1 }, new AtStep(2, static () => throw new TimeoutException())));
            if (history is not null)
                Assert.Equal(Uninterrupted().Result(), run.Result());
        }

        Assert.Equal(Epochs * Batches, runs);
    }

    [Fact]
    public void The_metrics_of_a_regression_go_on_too()
    {
        using CancellationTokenSource source = new();
        Assert.True(Regression(new AtStep(6, source.Cancel), source).Cancelled);
        History resumed = Regression(new AtStep(0, static () => { }), source: null), whole = new SlowLinearRegression(3, 2).Fit(Planes(), null, RegressionOptions());
        Assert.All(whole.Names, name => Assert.Equal(whole[name], resumed[name]));
        Assert.Equal(4, whole.Names.Count);
    }

    [Fact]
    public void A_callback_sees_the_metrics_of_the_epoch_in_which_the_run_goes_on()
    {
        List<double> whole = [], resumed = [];
        new Run().Fit(null, new OnBatch(run => whole.Add(run["f1_score"])));
        Break(new Run(), step: 7, everyBatches: 1, new OnBatch(run => resumed.Add(run["f1_score"])));
        new Run().Fit(new Checkpoint(File), new OnBatch(run => resumed.Add(run["f1_score"])));
        resumed.RemoveAt(6);
        Assert.Equal(whole, resumed);
    }

    [Fact]
    public void A_run_that_is_cancelled_in_its_validation_goes_on_with_it()
    {
        using CancellationTokenSource source = new();
        Run cancelled = new() { Cancellation = source };
        int blocks = 0;
        cancelled.Network.OnForward = (_, _) =>
        {
            if (++blocks == Batches)
                source.Cancel();
        };
        Assert.Equal((true, 0), (cancelled.Fit(new Checkpoint(File)).Cancelled, cancelled.History.Epochs));
        AssertGoesOn(new Run());
    }

    [Fact]
    public void Without_shuffling_a_run_goes_on_too()
    {
        Break(new Run(shuffle: false), step: 6);
        Run resumed = new(shuffle: false), whole = new(shuffle: false);
        resumed.Fit(new Checkpoint(File));
        whole.Fit(null);
        Assert.Equal(whole.Result(), resumed.Result());
    }

    [Fact]
    public void A_second_run_of_a_model_goes_on_with_its_own_orders()
    {
        Run first = new(), whole = new();
        first.Fit(null);
        Break(first, step: 6);
        Run resumed = new();
        resumed.Fit(new Checkpoint(File));
        whole.Fit(null);
        whole.Fit(null);
        Assert.Equal(whole.Result(), resumed.Result());
    }

    [Fact]
    public void A_checkpoint_changes_no_bit_of_what_is_learnt()
    {
        Run run = new();
        run.Fit(new Checkpoint(File) { EveryBatches = 1 });
        Assert.Equal(Uninterrupted().Result(), run.Result());
    }

    [Fact]
    public void The_history_holds_the_epochs_before_the_interruption_with_their_seconds()
    {
        Break(new Run(), step: 2 * Batches + 1);
        Run resumed = new();
        History history = resumed.Fit(new Checkpoint(File));
        Assert.Equal(Uninterrupted().History.Loss, history.Loss);
        Assert.All(history.Seconds, seconds => Assert.True(seconds > 0));
        Assert.Equal(Epochs, history.Seconds.Count);
    }

    [Fact]
    public void Only_the_steps_that_are_left_are_trained()
    {
        Break(new Run(), step: 2 * Batches + 1);
        Counter counter = new();
        new Run().Fit(new Checkpoint(File), counter);
        Assert.Equal("fit, epoch 3, epoch 4, end 4.4", counter.Text);
        Assert.Equal(2 * Batches, counter.Batches);
    }

    [Fact]
    public void Within_an_epoch_the_hook_of_its_begin_does_not_run_again()
    {
        Break(new Run(), step: 2 * Batches + 2, everyBatches: 1);
        Counter counter = new();
        new Run().Fit(new Checkpoint(File), counter);
        Assert.Equal("fit, epoch 4, end 4.4", counter.Text);
        Assert.Equal(2 * Batches - 1, counter.Batches);
    }

    [Fact]
    public void Callbacks_know_whether_the_run_goes_on()
    {
        List<bool> resumed = [];
        Break(new Run(), step: 6, new OnBegin(run => resumed.Add(run.IsResumed)));
        new Run().Fit(new Checkpoint(File), new OnBegin(run => resumed.Add(run.IsResumed)));
        Assert.Equal([false, true], resumed);
    }

    [Fact]
    public void A_callback_of_ones_own_remembers_what_it_keeps()
    {
        Break(new Run(), step: 6, new Memory { Count = 7, Share = 0.1, Name = "a\"b\n", Values = [1, float.NaN] });
        Memory memory = new() { Values = [0, 0] };
        new Run().Fit(new Checkpoint(File), memory);
        Assert.Equal((7, 0.1, true, "a\"b\n"), (memory.Count, memory.Share, memory.IsLoaded, memory.Name));
        Assert.Equal([1, float.NaN], memory.Values);
    }

    [Fact]
    public void Two_callbacks_of_one_kind_keep_apart_what_they_keep()
    {
        Break(new Run(), step: 6, new Memory { Count = 1 }, new Memory { Count = 2 });
        Memory first = new(), second = new();
        new Run().Fit(new Checkpoint(File), first, second);
        Assert.Equal((1, 2), (first.Count, second.Count));
    }

    [Fact]
    public void A_name_that_is_kept_twice_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("name", () => new Run().Fit(new Checkpoint(File), new Twice()));
        Assert.StartsWith("Twice1.count is kept twice in a checkpoint.", error.Message);
    }

    public static TheoryData<string, Action<CheckpointState>, string> Unreadable => new()
    {
        { "a null text", static state => { string text = null!; state.Keep("s", ref text); }, "Keeping1.s of a checkpoint is null; a text that is empty can be kept." },
        { "a null array", static state => { float[] values = null!; state.Keep("s", ref values); }, "Keeping1.s of a checkpoint is null; an array without elements can be kept." },
        { "a null name", static state => { int number = 1; state.Keep(null!, ref number); }, "Value cannot be null. (Parameter 'name')" },
        { "half a character", static state => { string text = "a\ud800b"; state.Keep("s", ref text); }, "Keeping1.s of a checkpoint holds half of a character at position 1, which no file of texts can hold." },
        { "half a character in a name", static state => { int number = 1; state.Keep("s\udc00", ref number); }, "The name Keeping1.s\udc00 of a checkpoint holds half of a character at position 10, which no file of texts can hold." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_could_not_be_read_again_is_refused_when_it_is_kept(string what, Action<CheckpointState> keep, string message)
    {
        _ = what;
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => keep(new CheckpointState().Within("Keeping1")));
        Assert.StartsWith(message, error.Message);
    }

    // No header is longer, so that a file with this text could be written and never be read.
    [Fact]
    public void A_text_that_is_too_long_for_a_file_is_refused_before_it_is_written()
    {
        string text = new('x', 100_000_001);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new Run().Fit(new Checkpoint(File), new Memory { Name = text }));
        Assert.Equal($"Not saved: the names and texts of {File} do not fit into its header of 100000000 bytes. The longest is checkpoint/Memory1.name, of 100000001 characters. {File} is as it was.", error.Message);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void Texts_of_any_characters_come_back_as_they_were()
    {
        string text = "\0\"\\\n</script>\u2028\ud83d\ude00é";
        Break(new Run(), step: 6, new Memory { Name = text });
        Memory memory = new() { Values = [] };
        new Run().Fit(new Checkpoint(File), memory);
        Assert.Equal(text, memory.Name);
    }

    [Fact]
    public void A_log_is_continued_behind_the_epochs_that_are_not_trained_again()
    {
        new Run().Fit(null, new CsvLogger(folder.PathOf("whole.csv")));
        Assert.Throws<TimeoutException>(() => new Run().Fit(
            new Checkpoint(File) { EveryEpochs = 2 }, new CsvLogger(folder.PathOf("log.csv")), new AtStep(3 * Batches + 1, static () => throw new TimeoutException())));
        Assert.Equal(4, System.IO.File.ReadAllLines(folder.PathOf("log.csv")).Length);
        new Run().Fit(new Checkpoint(File), new CsvLogger(folder.PathOf("log.csv")));
        Assert.Equal(System.IO.File.ReadAllText(folder.PathOf("whole.csv")), System.IO.File.ReadAllText(folder.PathOf("log.csv")));
    }

    [Fact]
    public void The_best_epoch_may_lie_before_the_interruption()
    {
        ScriptedRun broken = new(9, 1, 4, 16, 25), resumed = new(9, 1, 4, 16, 25);
        EarlyStopping stopping = new(patience: 3);
        Assert.Throws<TimeoutException>(() => broken.Fit(new Checkpoint(File), new EarlyStopping(patience: 3), new AtStep(4, static () => throw new TimeoutException())));
        resumed.Fit(new Checkpoint(File), stopping);
        Assert.Equal((2f, 2, 5), (resumed.ParametersOf, stopping.BestEpoch, stopping.StoppedEpoch));
    }

    [Fact]
    public void A_lowered_learning_rate_stays_low()
    {
        ScriptedRun broken = new(4, 4, 4, 4), resumed = new(4, 4, 4, 4), whole = new(4, 4, 4, 4);
        whole.Fit(new ReduceLearningRateOnPlateau(patience: 1));
        Assert.Throws<TimeoutException>(() => broken.Fit(new Checkpoint(File), new ReduceLearningRateOnPlateau(patience: 1), new AtStep(4, static () => throw new TimeoutException())));
        resumed.Fit(new Checkpoint(File), new ReduceLearningRateOnPlateau(patience: 1));
        Assert.Equal(whole.Rates[3..], resumed.Rates);
    }

    [Fact]
    public void A_lowered_learning_rate_stays_low_beside_a_schedule()
    {
        ScriptedRun broken = new(4, 4, 4, 4), resumed = new(4, 4, 4, 4), whole = new(4, 4, 4, 4);
        whole.Fit([.. Plan()]);
        Assert.Throws<TimeoutException>(() => broken.Fit(new Checkpoint(File), [.. Plan(), new AtStep(4, static () => throw new TimeoutException())]));
        resumed.Fit(new Checkpoint(File), [.. Plan()]);
        Assert.Equal(whole.Rates[3..], resumed.Rates);

        static Callback[] Plan() => [LearningRateSchedule.Step(100), new ReduceLearningRateOnPlateau(patience: 1)];
    }

    [Fact]
    public void When_the_run_is_done_the_file_is_deleted()
    {
        new Run().Fit(new Checkpoint(File));
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void A_file_that_is_kept_gives_the_finished_run_at_once()
    {
        new Run().Fit(new Checkpoint(File) { DeleteWhenDone = false, EveryEpochs = 3 });
        Run again = new();
        Counter counter = new();
        again.Fit(new Checkpoint(File) { DeleteWhenDone = false }, counter);
        Assert.Equal(0, counter.Batches);
        Assert.Equal(Uninterrupted().Result(), again.Result());
    }

    [Fact]
    public void A_finished_run_goes_on_where_the_number_of_epochs_is_raised()
    {
        new Run(epochs: 2).Fit(new Checkpoint(File) { DeleteWhenDone = false });
        AssertGoesOn(new Run());
    }

    [Fact]
    public void A_run_that_was_stopped_stays_stopped()
    {
        new Run().Fit(new Checkpoint(File) { DeleteWhenDone = false }, new StopAt(6));
        Run again = new();
        Assert.Equal((2, true), (again.Fit(new Checkpoint(File)).Epochs, again.History.Stopped));
    }

    [Fact]
    public void A_checkpoint_is_a_file_of_the_parameters_too()
    {
        Run run = new();
        run.Fit(new Checkpoint(File) { DeleteWhenDone = false }, new Memory());
        SlowSoftmaxRegression loaded = new(5, 3, seed: 9);
        loaded.Load(File);
        Assert.Equal(run.LastParameters, loaded.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_file_of_parameters_is_no_checkpoint()
    {
        new SlowSoftmaxRegression(5, 3).Save(File);
        Refused(new Run(), $"{File} holds the parameters of a network, but no state of a run that could go on. Load it into the model, and give the checkpoint a path of its own.");
    }

    [Fact]
    public void A_run_that_differs_is_refused_with_all_that_does()
    {
        Break(new Run(), step: 6);
        Run other = new(shuffle: false, seed: 5, batchSize: 4, epochs: 1);
        Refused(
            other,
            $"The run of {File} cannot go on here, and SlowSoftmaxRegression stays as it was:\n" +
            "  its batch size is 8 instead of 4\n  its seed is 3 instead of 5\n  its order is shuffled instead of as given\n" +
            "Train as that run did, or delete the file to begin anew.");
    }

    [Fact]
    public void Other_data_are_refused_though_there_are_as_many()
    {
        Break(new Run(), step: 6);
        float[] inputs = Data.Inputs.ToArray();
        inputs[^1] += 1e-6f;
        Run other = new();
        InvalidDataException error = Assert.Throws<InvalidDataException>(
            () => other.Network.Fit(new Dataset<int>(inputs, Data.Targets.ToArray(), Data.Count), Validation, other.Options(new Checkpoint(File))));
        Assert.Matches(@"\n  its training data is 30 samples of 5 \(\w{16}\) instead of 30 samples of 5 \(\w{16}\)\nTrain", error.Message);
    }

    [Fact]
    public void Other_metrics_are_refused()
    {
        string[] lines = RefusalOf([]);
        Assert.Equal("  its metrics is top_k_categorical_accuracy(2), f1_score, auc instead of none", lines[1]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void Metrics_of_other_settings_are_refused()
        => Assert.Equal(
            "  its metrics is top_k_categorical_accuracy(2), f1_score, auc instead of top_k_categorical_accuracy(1), f1_score, auc",
            RefusalOf([Metric.TopK(1), Metric.F1(), Metric.Auc()])[1]);

    private string[] RefusalOf(IReadOnlyList<Metric> metrics)
    {
        Break(new Run(), step: 6);
        Run other = new();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => other.Network.Fit(Data, Validation, new FitOptions
        {
            Epochs = Epochs,
            BatchSize = 8,
            Verbosity = Verbosity.Silent,
            Checkpoint = new Checkpoint(File),
            Callbacks = Run.Callbacks(out _),
            Metrics = metrics,
        }));
        return error.Message.Split('\n');
    }

    [Fact]
    public void Other_weights_are_refused()
    {
        Break(new Run(), step: 6);
        Run other = new();
        float[] weights = [.. Enumerable.Repeat(2f, Data.Count)];
        InvalidDataException error = Assert.Throws<InvalidDataException>(
            () => other.Network.Fit(Data.WithWeights(weights), Validation, other.Options(new Checkpoint(File))));
        Assert.Contains("\n  its training data is 30 samples of 5 (", error.Message);
    }

    [Fact]
    public void Fewer_epochs_than_were_trained_are_refused()
    {
        Break(new Run(), step: 2 * Batches + 2, everyBatches: 1);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new Run(epochs: 2).Fit(new Checkpoint(File)));
        Assert.Contains("\n  it is in epoch 3 of only 2\n", error.Message);
    }

    [Fact]
    public void Callbacks_whose_state_is_missing_or_left_over_are_named()
    {
        Break(new Run(), step: 6, new Memory());
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new Run().Fit(new Checkpoint(File), new Other { Values = [1] }));
        Assert.Contains("\n  Other1.values is missing\n", error.Message);
        Assert.Contains("\n  Memory1.count is nothing that this run keeps\n", error.Message);
    }

    [Fact]
    public void An_array_of_another_length_is_refused()
    {
        Break(new Run(), step: 6, new Other { Values = [1, 2] });
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new Run().Fit(new Checkpoint(File), new Other { Values = [1] }));
        Assert.Contains("\n  Other1.values has 2 elements instead of 1\n", error.Message);
    }

    [Theory]
    [InlineData("epoch.batch", "-1")]
    [InlineData("epoch.loss", "NaN")]
    [InlineData("epoch.learning_rate", "-1")]
    [InlineData("epoch.seconds", "-5")]
    [InlineData("context.epoch", "-1")]
    [InlineData("context.batch", "-2")]
    [InlineData("context.learningRate", "NaN")]
    [InlineData("context.learningRate", "-1")]
    [InlineData("run.firstIteration", "-1")]
    [InlineData("run.goodEpoch", "0")]
    [InlineData("optimizer.iteration", "-1")]
    [InlineData("history.loss", "1 2 3")]
    [InlineData("history.learning_rate", "-1")]
    [InlineData("history.seconds", "NaN")]
    [InlineData("history.f1_score", "")]
    [InlineData("history.val_accuracy", "1 2")]
    [InlineData("metrics.count", "-1")]
    [InlineData("metrics.auc.count", "1000")]
    [InlineData("metrics.top_k_categorical_accuracy.samples", "-3")]
    [InlineData("metrics.f1_score.count", "-1")]
    [InlineData("EarlyStopping1.best", "NaN")]
    [InlineData("EarlyStopping1.waited", "-1")]
    [InlineData("EarlyStopping1.bestEpoch", "-1")]
    [InlineData("EarlyStopping1.stoppedEpoch", "-1")]
    [InlineData("ReduceLearningRateOnPlateau1.cooling", "-1")]
    [InlineData("ReduceLearningRateOnPlateau1.waited", "-1")]
    public void A_number_that_no_run_has_is_refused(string name, string text)
    {
        Break(new Run(), step: 6, everyBatches: 1);
        Edit(header => header["__metadata__"]![$"checkpoint/{name}"] = text);
        Refused(new Run(), $"The run of {File} cannot go on here, and SlowSoftmaxRegression stays as it was:\n  {name} ");
    }

    [Fact]
    public void A_log_of_a_length_that_no_file_has_is_refused()
    {
        Break(new Run(), step: 6, everyBatches: 1, new CsvLogger(folder.PathOf("log.csv")));
        Edit(static header => header["__metadata__"]!["checkpoint/CsvLogger1.length"] = "-1");
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new Run().Fit(new Checkpoint(File), new CsvLogger(folder.PathOf("log.csv"))));
        Assert.Contains("\n  CsvLogger1.length is -1; ", error.Message);
    }

    [Fact]
    public void A_place_behind_the_data_is_refused()
    {
        Break(new Run(), step: 6, everyBatches: 1);
        Edit(static header => header["__metadata__"]!["checkpoint/epoch.batch"] = "5");
        Refused(new Run(), $"The run of {File} cannot go on here, and SlowSoftmaxRegression stays as it was:\n  it is in batch 5 of only 4\n");
    }

    [Theory]
    [InlineData("run.good")]
    [InlineData("optimizer.velocity")]
    [InlineData("EarlyStopping1.bestParameters")]
    public void Numbers_that_are_said_to_be_good_and_are_not_are_refused(string name)
    {
        Break(new Run(), step: 6, everyBatches: 1);
        int begin = 0;
        Edit(header => begin = (int)header[$"checkpoint/{name}"]!["data_offsets"]![0]!);
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        BitConverter.TryWriteBytes(bytes.AsSpan(8 + (int)BitConverter.ToInt64(bytes) + begin + 4), float.NaN);
        System.IO.File.WriteAllBytes(File, bytes);
        Refused(new Run(), $"The run of {File} cannot go on here, and SlowSoftmaxRegression stays as it was:\n  {name} holds NaN at position 1\n");
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        Break(new Run(), step: 6);
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        System.IO.File.WriteAllBytes(File, bytes[..^1]);
        Refused(new Run(), $"{File} is not a valid safetensors file: its tensors take *");
        Assert.Equal(bytes.Length - 1, new FileInfo(File).Length);
    }

    [Fact]
    public void Parameters_that_overflowed_are_not_written()
    {
        Run run = new();
        Break(run, step: 6, everyBatches: 1);
        byte[] before = System.IO.File.ReadAllBytes(File);
        Run resumed = new();
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(
            () => resumed.Fit(new Checkpoint(File) { EveryBatches = 1 }, new AtStep(1, () => resumed.Network.Parameters.Span[0] = float.NaN)));
        Assert.Equal((2, 2), (error.Epoch, error.Batch));
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    // The good parameters are those at the start of the epoch. A run that goes on within the epoch has them from the file only.
    [Fact]
    public void A_run_that_diverges_after_it_went_on_gets_the_good_parameters_from_before()
    {
        SlowSoftmaxRegression shorter = new(5, 3, seed: 3);
        new Run(epochs: 1, network: shorter).Fit(null);
        Break(new Run(), step: 7, everyBatches: 1);
        Run resumed = new();
        Assert.Throws<TrainingDivergedException>(() => resumed.Fit(new Checkpoint(File), new AtStep(1, () => resumed.Network.Parameters.Span[0] = float.NaN)));
        Assert.Equal(shorter.Parameters.Span.ToArray(), resumed.Network.Parameters.Span.ToArray());
    }

    [Fact]
    public void The_folder_is_made_before_the_first_epoch()
    {
        new Run().Fit(new Checkpoint(folder.PathOf("deep/er/run")) { DeleteWhenDone = false });
        Assert.True(System.IO.File.Exists(folder.PathOf("deep/er/run")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_known_before_the_first_epoch()
    {
        System.IO.File.WriteAllText(folder.PathOf("file"), "");
        Run run = new();
        Assert.ThrowsAny<IOException>(() => run.Fit(new Checkpoint(folder.PathOf("file/run"))));
        Assert.Equal(0, run.Network.Iteration);
    }

    [Fact]
    public void A_path_that_is_a_folder_is_known_before_the_first_epoch()
    {
        Directory.CreateDirectory(File);
        Run run = new();
        IOException error = Assert.Throws<IOException>(() => run.Fit(new Checkpoint(File)));
        Assert.Equal(($"{File} is a folder; a file is to be written there.", 0L), (error.Message, run.Network.Iteration));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_and_nothing_else()
    {
        System.IO.File.WriteAllText($"{File}.{Guid.NewGuid():N}.tmp", "");
        System.IO.File.WriteAllText($"{File}.mine.tmp", "");
        new Run().Fit(new Checkpoint(File));
        Assert.Equal(["run.safetensors.mine.tmp"], folder.Files());
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>("path", () => new Checkpoint(""));
        Assert.Throws<ArgumentOutOfRangeException>("EveryEpochs", () => new Run().Fit(new Checkpoint(File) { EveryEpochs = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("EveryBatches", () => new Run().Fit(new Checkpoint(File) { EveryBatches = -1 }));
    }

    [Fact]
    public void It_is_said_from_where_a_run_goes_on()
    {
        Break(new Run(), step: 2 * Batches + 2, everyBatches: 1);
        StringWriter output = new() { NewLine = "\n" };
        Run resumed = new();
        resumed.Network.Fit(Data, Validation, new FitOptions
        {
            Epochs = Epochs,
            BatchSize = 8,
            Verbosity = Verbosity.LinePerEpoch,
            Output = output,
            Checkpoint = new Checkpoint(File),
            Metrics = Run.Metrics,
            Callbacks = Run.Callbacks(out _),
        });
        Assert.StartsWith($"Going on from {File}: 2 of 4 epochs done, and 1 of 4 batches\nEpoch 3/4 - ", output.ToString());
    }

    private static History? Attempt(Func<History> fit)
    {
        try
        {
            return fit();
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static Dataset<float> Planes()
    {
        Dataset<float> plane = Samples.Plane(30);
        return new Dataset<float>(plane.Inputs.ToArray(), [.. plane.Targets.ToArray().SelectMany(static target => new[] { target, 1 - target * target })], 30);
    }

    private static FitOptions RegressionOptions(Checkpoint? checkpoint = null, CancellationTokenSource? source = null, params Callback[] callbacks) => new()
    {
        Epochs = 3,
        BatchSize = 8,
        Verbosity = Verbosity.Silent,
        Checkpoint = checkpoint,
        CancellationToken = source?.Token ?? default,
        Metrics = [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()],
        Callbacks = callbacks,
    };

    private History Regression(Callback callback, CancellationTokenSource? source)
        => new SlowLinearRegression(3, 2).Fit(Planes(), null, RegressionOptions(new Checkpoint(File), source, callback));

    private static Run Uninterrupted()
    {
        Run run = new();
        run.Fit(null);
        return run;
    }

    private void Break(Run run, int step, params Callback[] callbacks) => Break(run, step, 0, callbacks);

    private void Break(Run run, int step, int everyBatches, params Callback[] callbacks)
        => Assert.Throws<TimeoutException>(() => run.Fit(
            new Checkpoint(File) { EveryBatches = everyBatches }, [.. callbacks, new AtStep(step, static () => throw new TimeoutException())]));

    private void AssertGoesOn(Run resumed)
    {
        resumed.Fit(new Checkpoint(File));
        Assert.Equal(Uninterrupted().Result(), resumed.Result());
        Assert.Empty(folder.Files());
    }

    // Gives the file another header.
    private void Edit(Action<JsonNode> edit)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        int length = (int)BitConverter.ToInt64(bytes);
        JsonNode header = JsonNode.Parse(bytes.AsSpan(8, length))!;
        edit(header);
        byte[] edited = Encoding.UTF8.GetBytes(header.ToJsonString());
        System.IO.File.WriteAllBytes(File, [.. BitConverter.GetBytes((long)edited.Length), .. edited, .. bytes[(8 + length)..]]);
    }

    private void Refused(Run run, string message)
    {
        float[] before = run.Network.Parameters.Span.ToArray();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => run.Fit(new Checkpoint(File)));
        Assert.StartsWith(message.TrimEnd('*'), error.Message);
        Assert.Equal(before, run.Network.Parameters.Span.ToArray());
        Assert.Equal(0, run.Network.Iteration);
    }

    /// <summary>A training with momentum, shuffling, early stopping and a falling learning rate.</summary>
    private sealed class Run(int threads = 1, bool shuffle = true, int seed = 3, int batchSize = 8, int epochs = Epochs, SlowSoftmaxRegression? network = null)
    {
        private EarlyStopping stopping = null!;

        public static Metric[] Metrics => [Metric.TopK(2), Metric.F1(), Metric.Auc()];

        public SlowSoftmaxRegression Network { get; } = network ?? new(5, 3, seed: 3);

        public CancellationTokenSource? Cancellation { get; init; }

        public History History { get; private set; } = null!;

        /// <summary>The parameters of the last epoch, where those of the best one have been restored.</summary>
        public float[] LastParameters { get; private set; } = [];

        public static Callback[] Callbacks(out EarlyStopping stopping)
            => [stopping = new EarlyStopping(patience: 2), new ReduceLearningRateOnPlateau("accuracy", patience: 1, factor: 0.5)];

        public History Fit(Checkpoint? checkpoint, params Callback[] callbacks)
            => History = Network.Fit(Data, Validation, Options(checkpoint, callbacks));

        public FitOptions Options(Checkpoint? checkpoint, params Callback[] callbacks) => new()
        {
            Epochs = epochs,
            BatchSize = batchSize,
            Seed = seed,
            Shuffle = shuffle,
            Threads = threads,
            Verbosity = Verbosity.Silent,
            CancellationToken = Cancellation?.Token ?? default,
            Checkpoint = checkpoint,
            Metrics = Metrics,
            Callbacks = [.. Callbacks(out stopping), new OnEnd(run => LastParameters = run.Parameters.ToArray()), .. callbacks],
        };

        /// <summary>All that a run leaves behind, but the seconds.</summary>
        public double[] Result() =>
        [
            Network.Iteration, stopping.BestEpoch, .. Array.ConvertAll(Network.Parameters.Span.ToArray(), value => (double)value),
            .. Array.ConvertAll(Network.OptimizerState[0].Buffer.Span.ToArray(), value => (double)value),
            .. History.Names.SelectMany(name => History[name]), .. History.LearningRate,
        ];
    }

    private sealed class AtStep(int step, Action action) : Callback
    {
        private int steps;

        public override void OnBatchEnd(TrainingContext context)
        {
            if (++steps == step)
                action();
        }
    }

    private sealed class StopAt(int step) : Callback
    {
        private int steps;

        public override void OnBatchEnd(TrainingContext context)
        {
            if (++steps == step)
                context.Stop();
        }
    }

    private sealed class OnBegin(Action<TrainingContext> action) : Callback
    {
        public override void OnFitBegin(TrainingContext context) => action(context);
    }

    private sealed class OnBatch(Action<TrainingContext> action) : Callback
    {
        public override void OnBatchEnd(TrainingContext context) => action(context);
    }

    private sealed class OnEnd(Action<TrainingContext> action) : Callback
    {
        public override void OnEpochEnd(TrainingContext context) => action(context);
    }

    private sealed class Counter : Callback
    {
        private readonly List<string> calls = [];

        public int Batches { get; private set; }

        public string Text => string.Join(", ", calls);

        public override void OnFitBegin(TrainingContext context) => calls.Add("fit");

        public override void OnEpochBegin(TrainingContext context) => calls.Add($"epoch {context.Epoch}");

        public override void OnBatchEnd(TrainingContext context) => Batches++;

        public override void OnFitEnd(TrainingContext context) => calls.Add($"end {context.Epoch}.{context.Batch}");
    }

    private sealed class Memory : Callback
    {
        private int count;
        private double share;
        private bool isLoaded;
        private string name = "";
        private float[] values = [];

        public int Count { get => count; init => count = value; }

        public double Share { get => share; init => share = value; }

        public bool IsLoaded => isLoaded;

        public string Name { get => name; init => name = value; }

        public float[] Values { get => values; init => values = value; }

        public override void OnBatchEnd(TrainingContext context) => isLoaded = true;

        public override void KeepState(CheckpointState state)
        {
            state.Keep("count", ref count);
            state.Keep("share", ref share);
            state.Keep("isLoaded", ref isLoaded);
            state.Keep("name", ref name);
            state.Keep("values", ref values);
        }
    }

    private sealed class Other : Callback
    {
        private float[] values = [];

        public float[] Values { get => values; init => values = value; }

        public override void KeepState(CheckpointState state) => state.Keep("values", ref values);
    }

    private sealed class Twice : Callback
    {
        private int count;

        public override void KeepState(CheckpointState state)
        {
            state.Keep("count", ref count);
            state.Keep("count", ref count);
        }
    }
}
