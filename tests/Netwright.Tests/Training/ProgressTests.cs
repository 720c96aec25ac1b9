using System.Globalization;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class ProgressTests
{
    private const string Line = @"Epoch [12]/2 - \d+\.\ds - loss: \d\.\d{4} - accuracy: \d\.\d{4}";

    private static readonly Dataset<int> Data = Samples.Blobs(40);

    [Fact]
    public void An_epoch_is_a_line()
    {
        Assert.Matches($"^({Line}\n){{2}}$", Output(Verbosity.LinePerEpoch));
    }

    [Fact]
    public void Validation_is_in_the_line()
    {
        Assert.Matches($"^({Line} - val_loss: \\d\\.\\d{{4}} - val_accuracy: \\d\\.\\d{{4}}\n){{2}}$", Output(Verbosity.LinePerEpoch, validated: true));
    }

    [Fact]
    public void The_line_holds_what_the_history_does()
    {
        StringWriter output = new();
        History history = new SlowSoftmaxRegression(5, 3).Fit(Data, null, new FitOptions { Output = output, Verbosity = Verbosity.LinePerEpoch });
        Assert.Contains(FormattableString.Invariant($"loss: {history.Loss[0]:F4} - accuracy: {history.Accuracy[0]:F4}"), output.ToString());
    }

    [Fact]
    public void Silence_prints_nothing()
    {
        Assert.Empty(Output(Verbosity.Silent));
    }

    [Fact]
    public void Redirected_output_gets_lines()
    {
        Assert.Matches($"^({Line}\n){{2}}$", Output(Verbosity.Auto));
    }

    [Fact]
    public void A_regression_prints_no_accuracy()
    {
        StringWriter output = new();
        new SlowLinearRegression(3, 1, learningRate: 0).Fit(Samples.Plane(9), null, new FitOptions { Output = output });
        Assert.Matches(@"^Epoch 1/1 - \d+\.\ds - loss: \d\.\d{4}\s+$", output.ToString());
    }

    [Fact]
    public void Tiny_numbers_keep_their_digits()
    {
        StringWriter output = new();
        SlowLinearRegression network = new(3, 1);
        network.Fit(Samples.Plane(60), null, Samples.Silent(epochs: 60, batchSize: 7));
        network.Fit(Samples.Plane(60), null, new FitOptions { Output = output });
        Assert.Matches(@"loss: \d\.\d{4}e-\d\d\s", output.ToString());
    }

    [Fact]
    public void A_bar_is_rewritten_in_place_and_leaves_the_line_of_the_epoch()
    {
        Assert.Matches(
            $@"^Epoch 1/2 1/4 \[=+>\.+\] ETA \d+\.\ds - loss: \d\.\d{{4}} - accuracy: \d\.\d{{4}}(\r[^\r\n]+)*\r{Line} *\n([^\n]*\r)?{Line} *\n$",
            Output(Verbosity.ProgressBar));
    }

    [Fact]
    public void A_bar_fits_in_80_columns_of_a_file()
    {
        string bar = Output(Verbosity.ProgressBar).Split('\r', '\n')[0];
        Assert.InRange(bar.Length, 70, 79);
    }

    [Fact]
    public void A_shorter_line_covers_the_longer_one_before_it()
    {
        string[] written = Output(Verbosity.ProgressBar).Split('\n')[0].Split('\r');
        Assert.True(written[^1].Length >= written[^2].Length);
    }

    [Fact]
    public void A_bar_is_rewritten_at_most_ten_times_a_second()
    {
        StringWriter output = new();
        SlowSoftmaxRegression network = new(5, 3);
        FitOptions options = new() { Epochs = 3, BatchSize = 1, Output = output, Verbosity = Verbosity.ProgressBar, Threads = 1 };
        History history = network.Fit(Samples.Blobs(2000), null, options);
        Assert.InRange(output.ToString().Count(c => c == '['), 1, 1 + (int)(10 * history.Seconds.Sum()));
    }

    [Fact]
    public void A_bar_of_a_run_that_stops_ends_its_line()
    {
        StringWriter output = new();
        SlowSoftmaxRegression network = new(5, 3);
        int blocks = 0;
        network.OnForward = (_, _) =>
        {
            if (++blocks == 3)
                throw new TimeoutException();
        };
        Assert.Throws<TimeoutException>(() => network.Fit(Data, null, new FitOptions { BatchSize = 10, Output = output, Verbosity = Verbosity.ProgressBar }));
        Assert.Matches(@"^Epoch 1/1 1/4 [^\n]+\n$", output.ToString());
    }

    [Fact]
    public void Numbers_are_written_the_same_on_a_German_machine()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.DoesNotContain(",", Output(Verbosity.ProgressBar, validated: true));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Output(Verbosity verbosity, bool validated = false)
    {
        StringWriter output = new() { NewLine = "\n" };
        FitOptions options = new() { Epochs = 2, BatchSize = 10, Output = output, Verbosity = verbosity };
        new SlowSoftmaxRegression(5, 3).Fit(Data, validated ? Samples.Blobs(40, seed: 2) : null, options);
        return output.ToString();
    }
}
