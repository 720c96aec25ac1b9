using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class FitOptionsTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(10);

    [Fact]
    public void The_defaults_are_those_of_Keras()
    {
        FitOptions options = new();
        Assert.Equal((1, 32, 0.0, true), (options.Epochs, options.BatchSize, options.ValidationSplit, options.Shuffle));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Less_than_one_epoch_is_refused(int epochs)
    {
        Refused(new FitOptions { Epochs = epochs }, "Epochs", "at least one epoch");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-32)]
    public void A_batch_size_below_one_is_refused(int size)
    {
        Refused(new FitOptions { BatchSize = size }, "BatchSize", "at least one sample");
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_split_outside_0_to_1_is_refused(double split)
    {
        Refused(new FitOptions { ValidationSplit = split }, "ValidationSplit", "from 0 to below 1");
    }

    [Fact]
    public void A_split_that_leaves_nothing_to_train_on_is_refused()
    {
        Refused(new FitOptions { ValidationSplit = 0.95 }, "ValidationSplit", "Of 10 samples this leaves 0 for training and 10 for validation");
    }

    [Fact]
    public void A_split_that_leaves_nothing_to_validate_on_is_refused()
    {
        Refused(new FitOptions { ValidationSplit = 1e-17 }, "ValidationSplit", "Of 10 samples this leaves 10 for training and 0 for validation");
    }

    [Fact]
    public void A_split_beside_a_validation_set_is_refused()
    {
        Refused(new FitOptions { ValidationSplit = 0.5 }, "ValidationSplit", "There is a validation set already", Data);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1025)]
    public void A_number_of_threads_that_no_machine_has_is_refused(int threads)
    {
        Refused(new FitOptions { Threads = threads }, "Threads", "from 1 to 1024");
    }

    [Fact]
    public void An_unknown_verbosity_is_refused()
    {
        Refused(new FitOptions { Verbosity = (Verbosity)9 }, "Verbosity", "no such verbosity");
    }

    [Fact]
    public void Options_are_checked_before_the_data()
    {
        Dataset<int> bad = new(new float[4], [9], 1);
        Assert.Throws<ArgumentOutOfRangeException>("Epochs", () => new SlowSoftmaxRegression(5, 3).Fit(bad, null, new FitOptions { Epochs = 0 }));
    }

    private static void Refused(FitOptions options, string name, string message, Dataset<int>? validation = null)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(name, () => new SlowSoftmaxRegression(5, 3).Fit(Data, validation, options));
        Assert.Contains(message, error.Message);
    }
}
