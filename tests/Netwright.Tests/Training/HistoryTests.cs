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
    public void The_names_are_those_of_what_was_measured()
    {
        Assert.Equal(["loss", "accuracy"], Plain.Names);
        Assert.Equal(["loss", "accuracy", "val_loss", "val_accuracy"], Validated.Names);
        Assert.Equal(["loss"], new SlowLinearRegression(3, 1).Fit(Samples.Plane(9), null, Samples.Silent()).Names);
    }

    [Theory]
    [InlineData("val_loss", "This history has no \"val_loss\", for there were no validation samples; it has loss, accuracy and learning_rate.")]
    [InlineData("mae", "This history has no \"mae\"; it has loss, accuracy and learning_rate.")]
    public void What_was_not_measured_is_refused_with_the_reason(string name, string message)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>("name", () => Plain[name]).Message);

    [Fact]
    public void The_accuracy_of_a_regression_is_refused_with_the_reason()
        => Assert.StartsWith(
            "This history has no \"val_accuracy\", for the network predicts nothing that is right or wrong; it has loss and learning_rate.",
            Assert.Throws<ArgumentException>("name", () => new SlowLinearRegression(3, 1).Fit(Samples.Plane(9), null, Samples.Silent())["val_accuracy"]).Message);

    [Fact]
    public void It_reads_as_its_last_epoch()
    {
        History run = new SlowSoftmaxRegression(5, 3).Fit(Data, null, new FitOptions { Epochs = 2, Verbosity = Verbosity.Silent, Metrics = [Metric.Auc()] });
        Assert.Equal(FormattableString.Invariant($"2 epochs, loss: {run.Loss[1]:F4} - accuracy: {run.Accuracy[1]:F4} - auc: {run["auc"][1]:F4}"), run.ToString());
    }

    [Fact]
    public void The_learning_rate_is_that_of_the_epochs_last_step()
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 10, Verbosity = Verbosity.Silent, Callbacks = [LearningRateSchedule.Polynomial(epochs: 2, endLearningRate: 0.01)] };
        History history = new SlowSoftmaxRegression(5, 3, learningRate: 0.1).Fit(Data, null, options);
        Assert.Equal([0.0775, 0.0325, 0.01], history.LearningRate.Select(static rate => Math.Round(rate, 10)));
    }
}
