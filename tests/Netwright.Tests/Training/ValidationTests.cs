using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class ValidationTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(100);

    [Fact]
    public void A_split_keeps_the_last_part_as_it_was_given()
    {
        SlowSoftmaxRegression split = new(5, 3), apart = new(5, 3);
        History fromSplit = split.Fit(Data, null, Split(0.3));
        History fromSet = apart.Fit(Data[..70], Data[70..], Split(0));
        Assert.Equal(fromSet.ValidationLoss, fromSplit.ValidationLoss);
        Assert.Equal(apart.Parameters.Span.ToArray(), split.Parameters.Span.ToArray());
    }

    [Theory]
    [InlineData(0.25, 75)]
    [InlineData(0.255, 74)]
    [InlineData(0.98, 2)]
    public void A_split_rounds_as_Keras_does(double share, int trained)
    {
        SlowSoftmaxRegression network = new(5, 3);
        network.Fit(Data, null, new FitOptions { ValidationSplit = share, BatchSize = 1, Verbosity = Verbosity.Silent });
        Assert.Equal(trained, network.Iteration);
    }

    [Fact]
    public void Validation_measures_what_an_evaluation_after_the_epoch_does()
    {
        SlowSoftmaxRegression network = new(5, 3);
        History history = network.Fit(Data[..70], Data[70..], Samples.Silent(epochs: 3));
        Evaluation after = network.Evaluate(Data[70..], 1);
        Assert.Equal((after.Loss, after.Accuracy), (history.ValidationLoss[^1], history.ValidationAccuracy[^1]));
    }

    [Fact]
    public void Validation_does_not_change_what_is_learnt()
    {
        SlowSoftmaxRegression with = new(5, 3), without = new(5, 3);
        with.Fit(Data[..70], Data[70..], Samples.Silent(epochs: 3));
        without.Fit(Data[..70], null, Samples.Silent(epochs: 3));
        Assert.Equal(without.Parameters.Span.ToArray(), with.Parameters.Span.ToArray());
    }

    [Fact]
    public void More_validation_samples_than_a_batch_holds_are_all_measured()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0);
        Dataset<int> many = Samples.Blobs(1300);
        int rows = 0;
        network.OnForward = (from, to) => rows += to - from;
        network.Fit(Data[..1], many, Samples.Silent(batchSize: 1));
        Assert.Equal(1301, rows);
    }

    [Fact]
    public void Validation_has_no_noise()
    {
        List<uint> keys = [];
        SlowSoftmaxRegression network = new(5, 3);
        network.OnForward = (_, _) => keys.Add(network.StepKey);
        network.Fit(Data[..20], Data[70..], Samples.Silent());
        Assert.Equal(2, keys.Count);
        Assert.Equal(0u, keys[1]);
    }

    private static FitOptions Split(double share) => new() { Epochs = 2, ValidationSplit = share, Verbosity = Verbosity.Silent };
}
