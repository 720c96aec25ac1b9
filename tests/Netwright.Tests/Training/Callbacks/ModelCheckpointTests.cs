using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class ModelCheckpointTests
{
    [Fact]
    public void Each_epoch_is_saved_under_its_name()
        => Assert.Equal(["m-01-9.000", "m-02-2.250", "m-03-4.000"], Saved(static path => new ModelCheckpoint(path), "m-{epoch:00}-{val_loss:0.000}"));

    [Fact]
    public void Only_epochs_that_are_the_best_so_far_are_saved_where_that_is_asked_for()
        => Assert.Equal(["1", "2"], Saved(static path => new ModelCheckpoint(path, saveBestOnly: true), "{epoch}"));

    [Fact]
    public void A_file_holds_the_parameters_of_its_epoch()
    {
        using TempFolder folder = new();
        ScriptedRun run = new(9, 2.25, 4);
        run.Fit(new ModelCheckpoint(folder.PathOf("best"), saveBestOnly: true));
        run.Network.Load(folder.PathOf("best"));
        Assert.Equal(2, run.ParametersOf);
    }

    [Fact]
    public void A_further_run_replaces_the_file_of_the_best_epoch_by_a_better_one_alone()
    {
        using TempFolder folder = new();
        ModelCheckpoint best = new(folder.PathOf("best"), saveBestOnly: true);
        new ScriptedRun(9, 2.25, 4).Fit(best);
        ScriptedRun worse = new(6.25, 2.5), better = new(6.25, 2.5, 2);
        worse.Fit(best);
        worse.Network.Load(folder.PathOf("best"));
        Assert.Equal(2, worse.ParametersOf);
        better.Fit(new ModelCheckpoint(folder.PathOf("best"), saveBestOnly: true));
        better.Network.Load(folder.PathOf("best"));
        Assert.Equal(3, better.ParametersOf);
    }

    [Fact]
    public void It_is_said_what_the_file_has_to_be_better_than()
    {
        using TempFolder folder = new();
        ModelCheckpoint best = new(folder.PathOf("best"), "loss", saveBestOnly: true);
        SlowLinearRegression network = new(3, 1);
        double loss = network.Fit(Samples.Plane(4), null, new FitOptions { Verbosity = Verbosity.Silent, Callbacks = [best] }).Loss[0];
        StringWriter output = new();
        network.Fit(Samples.Plane(4), null, new FitOptions { Output = output, Callbacks = [best] });
        Assert.StartsWith(
            FormattableString.Invariant($"Note: {folder.PathOf("best")} was saved with loss {loss:G6}, and is replaced only by a model that is better. Delete it to begin anew."), output.ToString());
    }

    [Theory]
    [InlineData(3.0, 4)]
    [InlineData(double.PositiveInfinity, 4)]
    [InlineData(1.0, 2)]
    public void The_value_to_beat_can_be_given(double threshold, int saved)
    {
        using TempFolder folder = new();
        new ScriptedRun(9, 2.25).Fit(new ModelCheckpoint(folder.PathOf("best"), saveBestOnly: true));
        ScriptedRun run = new(9, 9, 9, 2.5);
        run.Fit(new ModelCheckpoint(folder.PathOf("best"), saveBestOnly: true) { InitialValueThreshold = threshold });
        run.Network.Load(folder.PathOf("best"));
        Assert.Equal(saved, run.ParametersOf);
    }

    [Fact]
    public void A_value_to_beat_is_a_number()
        => Assert.Throws<ArgumentOutOfRangeException>("InitialValueThreshold", () => new ModelCheckpoint("best") { InitialValueThreshold = double.NaN });

    // Of another network, of another quantity, and of none.
    [Fact]
    public void A_file_of_something_else_is_replaced()
    {
        using TempFolder folder = new();
        string path = folder.PathOf("best");
        FitOptions options = new() { Verbosity = Verbosity.Silent, Callbacks = [new ModelCheckpoint(path, "loss", saveBestOnly: true)] };
        Action[] others =
        [
            () => new SlowSoftmaxRegression(5, 3, learningRate: 0).Fit(Samples.Blobs(9), null, options),
            () => new ScriptedRun(0).Fit(new ModelCheckpoint(path, saveBestOnly: true)),
            () => new ScriptedRun(0).Fit(new ModelCheckpoint(path)),
            () => File.WriteAllText(path, "something else"),
        ];
        Assert.All(others, write =>
        {
            write();
            ScriptedRun run = new(9);
            run.Fit(new ModelCheckpoint(path, saveBestOnly: true, monitor: "loss"));
            run.Network.Load(path);
            Assert.Equal(1, run.ParametersOf);
        });
    }

    [Fact]
    public void The_folder_is_made_before_the_first_epoch()
    {
        using TempFolder folder = new();
        new ScriptedRun(1).Fit(new ModelCheckpoint(folder.PathOf("deep/er/model")));
        Assert.Equal(["model"], Directory.GetFiles(folder.PathOf("deep/er")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_known_before_the_first_epoch()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder.PathOf("file"), "");
        ScriptedRun run = new(1);
        Assert.ThrowsAny<IOException>(() => run.Fit(new ModelCheckpoint(folder.PathOf("file/model"))));
        Assert.Equal(0, run.Network.Iteration);
    }

    [Fact]
    public void A_path_that_is_a_folder_is_known_before_the_first_epoch()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder.PathOf("model"));
        ScriptedRun run = new(1);
        IOException error = Assert.Throws<IOException>(() => run.Fit(new ModelCheckpoint(folder.PathOf("model"))));
        Assert.Equal(($"{folder.PathOf("model")} is a folder; a file is to be written there.", 0L), (error.Message, run.Network.Iteration));
    }

    [Fact]
    public void A_placeholder_that_the_run_does_not_measure_is_known_before_the_first_epoch()
    {
        ScriptedRun run = new(1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => run.Fit(new ModelCheckpoint("model-{val_accuracy}")));
        Assert.Equal(
            ("The checkpoint's path holds {val_accuracy}, which this run does not measure; it may hold epoch, loss, val_loss.", 0L),
            (error.Message, run.Network.Iteration));
    }

    [Theory]
    [InlineData("{epoch:Q}")]
    [InlineData("{val_loss:Q}")]
    public void A_format_that_does_not_exist_is_known_before_the_first_epoch(string placeholder)
    {
        ScriptedRun run = new(1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => run.Fit(new ModelCheckpoint($"model-{placeholder}")));
        Assert.Equal(($"The checkpoint's path holds {placeholder}; \"Q\" is no .NET format of that number.", 0L), (error.Message, run.Network.Iteration));
    }

    [Fact]
    public void A_placeholder_in_the_folder_is_refused()
        => Assert.Throws<ArgumentException>("path", () => new ModelCheckpoint("run-{epoch}/model"));

    [Fact]
    public void Without_validation_data_the_best_loss_of_it_cannot_be_saved()
        => Assert.Throws<ArgumentException>(() => new SlowLinearRegression(3, 1).Fit(
            Samples.Plane(4), null, new FitOptions { Verbosity = Verbosity.Silent, Callbacks = [new ModelCheckpoint("model", saveBestOnly: true)] }));

    private static string[] Saved(Func<string, ModelCheckpoint> checkpoint, string name)
    {
        using TempFolder folder = new();
        new ScriptedRun(9, 2.25, 4).Fit(checkpoint(folder.PathOf(name)));
        return folder.Files();
    }
}
