using Netwright.Tests.Fixtures;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Training;

public class DataCheckTests
{
    private readonly SlowSoftmaxRegression network = new(2, 3);

    [Fact]
    public void No_data_is_refused()
    {
        Assert.Throws<ArgumentNullException>("data", () => network.Fit((Dataset<int>)null!, null, null));
        Assert.Throws<ArgumentNullException>("data", () => network.Evaluate(null!, 1));
    }

    [Fact]
    public void Inputs_of_another_length_are_refused()
    {
        Assert.Equal("SlowSoftmaxRegression takes inputs of 2 floats; those of each training sample have 3.", Refused(new Dataset<int>(new float[6], [0, 1], 2)));
    }

    [Fact]
    public void More_than_one_class_number_a_sample_is_refused()
    {
        Assert.Equal("SlowSoftmaxRegression takes targets of length 1; that of each training sample has 2.", Refused(new Dataset<int>(new float[4], new int[4], 2)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_label_that_is_no_class_is_refused_with_its_sample(int label)
    {
        Assert.Equal($"The label of training sample 1 is {label}; SlowSoftmaxRegression has the classes 0 to 2.", Refused(new Dataset<int>(new float[6], [2, label, 0], 3)));
    }

    // The arrays are not copied, so that a callback can change them after they were checked.
    [Theory]
    [InlineData(3, 1)]
    [InlineData(-1, 2)]
    [InlineData(1_000_000_000, 1)]
    public void A_label_that_becomes_none_while_the_network_trains_ends_the_run_before_the_step(int label, int threads)
    {
        Dataset<int> before = new(new float[6], [0, 1, 2], 3);
        network.Fit(before, null, Samples.Silent(threads: threads));
        float[] learnt = network.Parameters.Span.ToArray();
        SlowSoftmaxRegression other = new(2, 3);
        int[] labels = [0, 1, 2];
        FitOptions options = new() { Epochs = 3, Threads = threads, Verbosity = Verbosity.Silent, Callbacks = [new AtEpoch(2, () => labels[1] = label)] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => other.Fit(new Dataset<int>(new float[6], labels, 3), null, options));
        Assert.Equal($"The label of sample 1 is {label}; SlowSoftmaxRegression has the classes 0 to 2.", error.Message);
        Assert.Equal(learnt, other.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_label_that_becomes_none_while_the_network_is_measured_ends_the_run()
    {
        int[] labels = [0, 1, 2];
        Dataset<int> data = new(new float[6], [0, 1, 2], 3), validation = new(new float[6], labels, 3);
        FitOptions options = new() { Epochs = 3, Verbosity = Verbosity.Silent, Callbacks = [new AtEpoch(2, () => labels[2] = 5)] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Fit(data, validation, options));
        Assert.Equal("The label of sample 2 is 5; SlowSoftmaxRegression has the classes 0 to 2.", error.Message);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void An_input_that_is_not_finite_is_refused_with_its_place(float value, string text)
    {
        Assert.Equal(
            $"The input of training sample 1 holds {text} at position 1; inputs must be finite numbers.",
            Refused(new Dataset<int>([0, 0, 0, value, value, 0], [0, 1, 2], 3)));
    }

    [Fact]
    public void Samples_are_numbered_as_the_caller_does_whatever_is_split_off()
    {
        float[] inputs = new float[20];
        inputs[19] = float.NaN;
        Assert.StartsWith("The input of training sample 9 ", Refused(new Dataset<int>(inputs, new int[10], 10), new FitOptions { ValidationSplit = 0.5 }));
    }

    [Fact]
    public void Samples_of_a_view_are_numbered_within_it()
    {
        float[] inputs = new float[20];
        inputs[19] = float.NaN;
        Assert.StartsWith("The input of training sample 1 ", Refused(new Dataset<int>(inputs, new int[10], 10)[8..]));
    }

    [Fact]
    public void Validation_samples_are_checked_before_the_first_epoch()
    {
        Dataset<int> good = new(new float[4], [0, 1], 2), bad = new(new float[4], [0, 7], 2);
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Fit(good, bad, null));
        Assert.StartsWith("The label of validation sample 1 is 7;", error.Message);
        Assert.Equal(0, network.Iteration);
    }

    [Fact]
    public void Targets_of_another_length_than_the_output_are_refused()
    {
        Assert.Equal(
            "SlowLinearRegression takes targets of length 2; that of each training sample has 1.",
            Refused(new SlowLinearRegression(2, 2), new Dataset<float>(new float[4], new float[2], 2)));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void A_target_that_is_not_finite_is_refused(float target, string text)
    {
        Assert.Equal(
            $"The target of training sample 1 holds {text} at position 1; the loss of SlowLinearRegression takes finite numbers.",
            Refused(new SlowLinearRegression(2, 2), new Dataset<float>(new float[4], [0, 0, 0, target], 2)));
    }

    [Theory]
    [InlineData(-0.5f)]
    [InlineData(1.25f)]
    public void A_target_outside_the_losses_range_is_refused(float target)
    {
        Assert.Equal(
            FormattableString.Invariant($"The target of training sample 0 holds {target} at position 0; the loss of SlowLinearRegression takes numbers from 0 to 1."),
            Refused(new SlowLinearRegression(2, 1, leastTarget: 0, greatestTarget: 1), new Dataset<float>(new float[2], [target], 1)));
    }

    [Fact]
    public void A_negative_count_is_refused_with_the_least_target()
    {
        Assert.EndsWith(
            "takes finite numbers of at least 0.",
            Refused(new SlowLinearRegression(2, 1, leastTarget: 0), new Dataset<float>(new float[2], [-1], 1)));
    }

    [Theory]
    [InlineData(1, 1, "2")]
    [InlineData(0, 0, "0")]
    [InlineData(0.5f, 0.4f, "0.9")]
    public void A_row_that_is_no_distribution_is_refused_by_losses_over_distributions(float one, float other, string sum)
    {
        const string Rule = "takes the probabilities of its 3 classes, which sum to 1. Where several classes can hold at once, the last layer is a sigmoid and the loss binary cross-entropy.";
        Dataset<float> data = new(new float[8], [0, 1, 0, one, 0, other], 2);
        FitOptions options = Samples.Silent();
        Assert.Equal(
            [$"The target of training sample 1 sums to {sum}; the loss of {nameof(CategoricalCrossentropySoftmaxGolden)} {Rule}", $"The target of training sample 1 sums to {sum}; the loss of {nameof(KullbackLeiblerSoftmaxGolden)} {Rule}"],
            new[]
            {
                Assert.Throws<ArgumentException>(() => new CategoricalCrossentropySoftmaxGolden().Fit(data, options)).Message,
                Assert.Throws<ArgumentException>(() => new KullbackLeiblerSoftmaxGolden().Fit(data, options)).Message,
            });
    }

    [Fact]
    public void Shares_that_were_rounded_are_a_distribution()
        => Assert.Equal(1, new CategoricalCrossentropySoftmaxGolden().Fit(new Dataset<float>(new float[8], [0.33f, 0.33f, 0.33f, 0.34f, 0.34f, 0.33f], 2), Samples.Silent()).Epochs);

    [Fact]
    public void A_position_that_is_no_distribution_is_refused_unless_it_is_padding()
    {
        float[] targets = new float[DivergencePositionsGolden.OutputLength];
        for (int position = 0; position < 7; position++)
            targets[position * 5] = position < 6 ? 1 : 0;
        Dataset<float> data = new(new float[DivergencePositionsGolden.InputLength], targets, 1);
        Assert.StartsWith(
            "The target of training sample 0 sums to 0 at position 6;", Assert.Throws<ArgumentException>(() => new DivergencePositionsGolden().Fit(data, Samples.Silent())).Message);
        Assert.Equal(1, new DivergencePositionsGolden().Fit(data.WithLengths([6]), Samples.Silent()).Epochs);
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(-0.25f)]
    public void Hinge_takes_signs_and_nothing_between(float target)
        => Assert.Equal(
            FormattableString.Invariant($"The target of training sample 0 holds {target} at position 1; the loss of HingeLinearGolden takes -1 and 1, or 0 for -1."),
            Assert.Throws<ArgumentException>(() => new HingeLinearGolden().Fit(new Dataset<float>(new float[4], Filled(HingeLinearGolden.OutputLength, target), 1), Samples.Silent())).Message);

    private static float[] Filled(int length, float target) => [1, target, .. Enumerable.Range(0, length - 2).Select(static i => i % 2 * -1f)];

    private string Refused(Dataset<int> data, FitOptions? options = null)
        => Assert.Throws<ArgumentException>(() => network.Fit(data, null, options)).Message;

    private static string Refused(SlowLinearRegression network, Dataset<float> data)
        => Assert.Throws<ArgumentException>(() => network.Fit(data, null, null)).Message;

    private sealed class AtEpoch(int epoch, Action action) : Callback
    {
        public override void OnEpochBegin(TrainingContext context)
        {
            if (context.Epoch == epoch)
                action();
        }
    }
}
