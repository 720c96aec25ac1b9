using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class HistoryTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(20);
    private static readonly History Validated = new SlowSoftmaxRegression(5, 3).Fit(Data, Data, Samples.Silent(epochs: 4));
    private static readonly History Plain = new SlowSoftmaxRegression(5, 3).Fit(Data, null, Samples.Silent(epochs: 2));

    [Fact]
    public void Every_epoch_has_an_entry_in_every_list()
    {
        Assert.Equal(4, Validated.Epochs);
        Assert.All([Validated.Loss, Validated.Accuracy, Validated.ValidationLoss, Validated.ValidationAccuracy, Validated.LearningRate, Validated.Seconds], list => Assert.Equal(4, list.Count));
    }

    [Fact]
    public void Without_validation_its_lists_are_empty()
    {
        Assert.Equal(2, Plain.Epochs);
        Assert.Empty(Plain.ValidationLoss);
        Assert.Empty(Plain.ValidationAccuracy);
    }

    [Fact]
    public void A_completed_run_is_not_cancelled()
    {
        Assert.False(Plain.Cancelled);
    }

    [Fact]
    public void Seconds_are_those_of_the_epoch()
    {
        SlowSoftmaxRegression network = new(5, 3) { OnForward = (_, _) => Thread.Sleep(30) };
        Assert.All(network.Fit(Data, null, Samples.Silent(epochs: 2)).Seconds, seconds => Assert.InRange(seconds, 0.029, 10));
    }

    [Fact]
    public void Measures_have_the_names_that_Keras_gives_them()
    {
        Assert.Same(Validated.Loss, Validated["loss"]);
        Assert.Same(Validated.Accuracy, Validated["accuracy"]);
        Assert.Same(Validated.ValidationLoss, Validated["val_loss"]);
        Assert.Same(Validated.ValidationAccuracy, Validated["val_accuracy"]);
        Assert.Same(Validated.LearningRate, Validated["learning_rate"]);
    }

    [Fact]
    public void The_names_are_those_of_measures() => Assert.Equal(["loss", "accuracy", "val_loss", "val_accuracy"], Plain.Names);

    [Fact]
    public void The_learning_rate_is_that_of_the_epochs_last_step()
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 10, Verbosity = Verbosity.Silent, Callbacks = [LearningRateSchedule.Polynomial(epochs: 2, endLearningRate: 0.01)] };
        History history = new SlowSoftmaxRegression(5, 3, learningRate: 0.1).Fit(Data, null, options);
        Assert.Equal([0.0775, 0.0325, 0.01], history.LearningRate.Select(static rate => Math.Round(rate, 10)));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Plain["mae"]);
        Assert.Contains("A history has no \"mae\"; it has loss, accuracy, val_loss, val_accuracy and learning_rate.", error.Message);
    }
}
