using Netwright.Tests.Fixtures;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Training;

public class FitNotesTests
{
    private const string Epoch = "Epoch 1/1";

    private static readonly Dataset<int> Blobs = Samples.Blobs(90);

    private static readonly Dataset<float> Plane = Samples.Plane(40);

    [Fact]
    public void Validation_samples_that_are_trained_on_are_counted()
        => Assert.StartsWith(
            "Note: 20 of the 30 validation samples are trained on too, so that what is measured on them says how well SlowSoftmaxRegression remembers and not how well it predicts. " +
            "Keep them apart: (train, validation) = data.SplitShuffled(0.2, seed).",
            Said(Blobs[..80], Blobs[60..]));

    [Fact]
    public void Images_that_are_bytes_are_recognized_too()
    {
        Dataset<int> images = Dataset<int>.FromBytes(new byte[50], new int[10], 10);
        Assert.StartsWith("Note: 10 of the 10 validation samples are trained on too", Said(images, images));
    }

    [Fact]
    public void Of_samples_apart_there_is_nothing_to_say()
    {
        Assert.StartsWith(Epoch, Said(Blobs[..60], Blobs[60..]));
        Assert.StartsWith(Epoch, Said(Blobs, Samples.Blobs(90)));
        Assert.StartsWith(Epoch, Said(Blobs, null, split: 0.3));
    }

    [Fact]
    public void Samples_sorted_by_class_of_which_the_last_are_split_off_are_not_mixed()
        => Assert.StartsWith(
            "Note: ValidationSplit keeps the last samples as they come, and 18 of the 18 are of classes that no training sample is of: the samples are sorted by class. " +
            "Mix them before: (train, validation) = data.SplitStratified(0.2, seed), and Fit(train, validation, options).",
            Said(Labelled(Sorted(30, 42, 18)), null, split: 0.2));

    [Fact]
    public void Samples_sorted_by_class_are_known_though_each_class_is_trained_on()
        => Assert.StartsWith(
            "Note: ValidationSplit keeps the last samples as they come, and all 18 are of 1 of 3 classes: the samples are sorted by class. ",
            Said(Labelled(Sorted(30, 30, 30)), null, split: 0.2));

    [Fact]
    public void Classes_that_no_training_sample_is_of_are_known_though_nothing_is_sorted()
        => Assert.StartsWith(
            "Note: ValidationSplit keeps the last samples as they come, and 9 of the 15 are of classes that no training sample is of. ",
            Said(Labelled([.. Enumerable.Range(0, 15).Select(i => i % 2), .. Enumerable.Range(0, 15).Select(i => i % 5 < 3 ? 2 : i % 2)]), null, split: 0.5));

    [Fact]
    public void A_rare_class_among_mixed_ones_is_not_worth_a_note()
        => Assert.StartsWith(Epoch, Said(Labelled([.. Enumerable.Range(0, 29).Select(i => i % 2), 2]), null, split: 0.5));

    [Fact]
    public void Few_samples_may_be_sorted_by_chance()
        => Assert.StartsWith(Epoch, Said(Labelled([0, 0, 1, 1]), null, split: 0.25));

    [Fact]
    public void One_class_is_not_sorted()
        => Assert.StartsWith(Epoch, Said(Labelled(Sorted(40)), null, split: 0.25));

    [Fact]
    public void Rows_and_yes_or_no_are_classes_too()
    {
        float[] yes = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 0f : 1)];
        StringWriter output = new();
        new XorGolden().Fit(new Dataset<float>(new float[80], yes, 40), new FitOptions { Output = output, ValidationSplit = 0.25 });
        Assert.StartsWith("Note: ValidationSplit keeps the last samples as they come, and all 10 are of 1 of 2 classes: ", output.ToString());
    }

    [Fact]
    public void Numbers_are_no_classes()
    {
        StringWriter output = new();
        new SlowLinearRegression(3, 1).Fit(Plane, null, new FitOptions { Output = output, ValidationSplit = 0.25 });
        Assert.StartsWith(Epoch, output.ToString());
    }

    [Theory]
    [InlineData(1, "Note: batchnormalization1 of BatchNormalizedInputGolden gets batches of one sample, whose mean over the batch is the sample itself: whatever the sample, its features become 0, and nothing is learnt from it. Make the batches larger.")]
    [InlineData(3, "Note: batchnormalization1 of BatchNormalizedInputGolden gets a last batch of one sample in each epoch, whose mean over the batch is the sample itself: whatever the sample, its features become 0, and nothing is learnt from it. Choose a batch size that does not leave one of 10 samples over.")]
    [InlineData(4, Epoch)]
    public void A_batch_normalization_cannot_learn_from_one_sample(int batchSize, string said)
    {
        StringWriter output = new();
        new BatchNormalizedInputGolden().Fit(new Dataset<float>(new float[70], new float[30], 10), new FitOptions { Output = output, BatchSize = batchSize });
        Assert.StartsWith(said, output.ToString());
    }

    [Fact]
    public void One_sample_of_many_positions_has_a_mean_of_its_own()
    {
        StringWriter output = new();
        new NormalizedMapGolden().Fit(new Dataset<float>(new float[NormalizedMapGolden.InputLength], new float[NormalizedMapGolden.OutputLength], 1), new FitOptions { Output = output, BatchSize = 1 });
        Assert.StartsWith(Epoch, output.ToString());
    }

    [Fact]
    public void Targets_far_from_what_the_network_begins_with_are_worth_scaling()
        => Assert.StartsWith(
            "Note: The targets of SlowLinearRegression are from 1.2E+05 to 3.6E+05, and what it puts out begins near 0: it takes many steps to get there, if any do. " +
            "Train on (target - 240000) / 85000 and turn the outputs back, or with Adam and its kin end the network with [Rescaling(85000, 240000)], behind which targets and outputs stay as they are.",
            OfTargets(new SlowLinearRegression(1, 1, learningRate: 0), [120_000, 180_000, 240_000, 300_000, 360_000]));

    [Fact]
    public void Of_several_outputs_the_first_that_is_far_is_named()
        => Assert.StartsWith(
            "Note: The targets of SlowLinearRegression for output 1 are from -500 to -500,", OfTargets(new SlowLinearRegression(1, 2, learningRate: 0), [1, -500, 0, -500]));

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(15f, 90f)]
    [InlineData(-0.001f, 0.001f)]
    public void Targets_of_usual_size_are_not_worth_a_note(float one, float other)
        => Assert.StartsWith(Epoch, OfTargets(new SlowLinearRegression(1, 1, learningRate: 0), [one, other]));

    [Theory]
    [InlineData(240_000f, Epoch)]
    [InlineData(240_000_000f, "Note: The targets of Priced are from 2.4E+08 to 2.4E+08, and what it puts out begins near 2.4E+05:")]
    public void A_network_that_ends_in_a_rescaling_begins_where_that_says(float target, string said)
    {
        StringWriter output = new();
        new Priced().Fit(new Dataset<float>(new float[4], [target, target + 20_000], 2), new FitOptions { Output = output });
        Assert.StartsWith(said, output.ToString());
    }

    [Fact]
    public void Targets_behind_a_length_are_not_looked_at()
    {
        float[] targets = new float[HuberPositionsGolden.OutputLength];
        targets[^1] = 1e6f;
        StringWriter output = new();
        Dataset<float> data = new(new float[HuberPositionsGolden.InputLength], targets, 1);
        new HuberPositionsGolden().Fit(data.WithLengths([1]), new FitOptions { Output = output });
        Assert.StartsWith(Epoch, output.ToString());
    }

    [Fact]
    public void A_network_that_was_trained_before_is_not_told_again()
    {
        SlowLinearRegression network = new(1, 1, learningRate: 0);
        OfTargets(network, [120_000]);
        Assert.StartsWith(Epoch, OfTargets(network, [120_000]));
    }

    [Fact]
    public void A_network_that_was_loaded_is_not_told()
    {
        using TempFolder folder = new();
        string path = folder.PathOf("prices.safetensors");
        new SlowLinearRegression(1, 1, learningRate: 0).Save(path);
        SlowLinearRegression loaded = new(1, 1, learningRate: 0);
        loaded.Load(path);
        Assert.StartsWith(Epoch, OfTargets(loaded, [120_000]));
    }

    [Fact]
    public void Targets_on_both_sides_of_0_are_only_scaled()
        => Assert.Contains("Train on (target - 0) / 500 ", OfTargets(new SlowLinearRegression(1, 1, learningRate: 0), [-500, 500]));

    [Fact]
    public void Silence_says_nothing()
    {
        StringWriter output = new();
        new SlowSoftmaxRegression(5, 3).Fit(Blobs, Blobs, new FitOptions { Output = output, Verbosity = Verbosity.Silent });
        Assert.Empty(output.ToString());
    }

    private static string OfTargets(SlowLinearRegression network, float[] targets)
    {
        StringWriter output = new();
        int count = targets.Length / network.Description.OutputLength;
        network.Fit(new Dataset<float>(new float[count], targets, count), null, new FitOptions { Output = output });
        return output.ToString();
    }

    private static int[] Sorted(params int[] counts) => [.. counts.SelectMany((count, number) => Enumerable.Repeat(number, count))];

    private static Dataset<int> Labelled(int[] labels) => new(new float[5 * labels.Length], labels, labels.Length);

    private static string Said(Dataset<int> data, Dataset<int>? validation, double split = 0)
    {
        StringWriter output = new();
        new SlowSoftmaxRegression(5, 3).Fit(data, validation, new FitOptions { Output = output, ValidationSplit = split });
        return output.ToString();
    }
}

[Network(2)]
[Dense(3, Activation.Tanh)]
[Dense(1)]
[Rescaling(85_000, 240_000)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class Priced;
