using Netwright.Reporting.Tests.Fixtures;
using Netwright.Tests.Fixtures;

namespace Netwright.Reporting.Tests.TensorBoards;

public sealed class TensorBoardTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Train => folder.PathOf("train");

    private string Validation => folder.PathOf("validation");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Epochs_are_steps_of_the_tags_that_Keras_writes()
    {
        History history = Corners.Run(2, validated: true, LearningRateSchedule.ByEpoch(static (epoch, declared) => declared / epoch), new TensorBoard(folder.PathOf("")));
        Assert.Equal(
            [
                (1, "epoch_loss", (float)history.Loss[0]), (1, "epoch_accuracy", (float)history.Accuracy[0]), (1, "epoch_learning_rate", 0.05f),
                (2, "epoch_loss", (float)history.Loss[1]), (2, "epoch_accuracy", (float)history.Accuracy[1]), (2, "epoch_learning_rate", 0.025f),
            ],
            EventReader.ScalarsOf(Train));
        Assert.Equal(
            [
                (1, "epoch_loss", (float)history.ValidationLoss[0]), (1, "epoch_accuracy", (float)history.ValidationAccuracy[0]),
                (2, "epoch_loss", (float)history.ValidationLoss[1]), (2, "epoch_accuracy", (float)history.ValidationAccuracy[1]),
            ],
            EventReader.ScalarsOf(Validation));
    }

    [Fact]
    public void The_first_event_is_the_version()
    {
        Corners.Run(1, validated: false, new TensorBoard(folder.PathOf("")));
        Assert.Equal("brain.Event:2", EventReader.Of(Train)[0].FileVersion);
    }

    [Fact]
    public void Without_validation_there_is_no_folder_for_it()
    {
        Corners.Run(1, validated: false, new TensorBoard(folder.PathOf("")));
        Assert.False(Directory.Exists(Validation));
    }

    [Fact]
    public void A_regression_has_no_accuracy()
    {
        new Line(seed: 1).Fit(Corners.Data, new FitOptions { Verbosity = Verbosity.Silent, Callbacks = [new TensorBoard(folder.PathOf(""))] });
        Assert.Equal(["epoch_loss", "epoch_learning_rate"], EventReader.ScalarsOf(Train).Select(static scalar => scalar.Tag));
    }

    [Fact]
    public void Batches_are_counted_through_the_run()
    {
        Corners.Run(2, validated: false, new TensorBoard(folder.PathOf(""), batches: true));
        Assert.Equal([1L, 2, 3, 4], EventReader.ScalarsOf(Train).Where(static scalar => scalar.Tag == "batch_loss").Select(static scalar => scalar.Step));
    }

    [Fact]
    public void Events_have_the_time_at_which_they_happened()
    {
        Corners.Run(1, validated: false, new TensorBoard(folder.PathOf("")) { Time = new Still(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250)) });
        Assert.All(EventReader.Of(Train), static one => Assert.Equal(1_700_000_000.25, one.WallTime));
    }

    [Fact]
    public void An_epoch_is_in_the_file_when_it_ends()
    {
        List<int> events = [];
        Corners.Run(3, validated: false, new TensorBoard(folder.PathOf("")), new AtEpochEnd(() => events.Add(EventReader.Of(Train).Count)));
        Assert.Equal([2, 3, 4], events);
    }

    [Fact]
    public void A_run_that_breaks_off_leaves_whole_records()
    {
        int epochs = 0;
        AtEpochEnd failing = new(() => epochs = epochs < 2 ? epochs + 1 : throw new InvalidOperationException());
        Assert.Throws<InvalidOperationException>(() => Corners.Run(5, validated: true, new TensorBoard(folder.PathOf(""), batches: true), failing));
        Assert.Equal([1L, 2, 3], EventReader.ScalarsOf(Validation).Select(static scalar => scalar.Step).Distinct());
    }

    [Fact]
    public void A_second_run_writes_files_of_its_own()
    {
        TensorBoard board = new(folder.PathOf(""));
        Corners.Run(1, validated: false, board);
        Corners.Run(1, validated: false, board);
        Assert.Equal(2, Directory.GetFiles(Train).Length);
    }

    [Fact]
    public void TensorBoard_knows_the_files_by_their_names()
    {
        Corners.Run(1, validated: false, new TensorBoard(folder.PathOf("")));
        Assert.Contains(".tfevents.", Path.GetFileName(Directory.GetFiles(Train).Single()));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_known_before_the_first_epoch()
    {
        File.WriteAllText(folder.PathOf("file"), "");
        bool trained = false;
        Assert.ThrowsAny<IOException>(() => Corners.Run(1, validated: false, new TensorBoard(folder.PathOf("file/logs")), new AtEpochEnd(() => trained = true)));
        Assert.False(trained);
    }

    private sealed class AtEpochEnd(Action action) : Callback
    {
        public override void OnEpochEnd(TrainingContext context) => action();
    }

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
