using Netwright.Compute;

namespace Netwright.Tests.Networks;

[Network(8, 9, 2)]
[RandomFlip(FlipMode.Horizontal)]
[RandomTranslation(0.2, 0.2)]
[RandomRotation(0.1, FillMode = Filling.Constant)]
[RandomZoom(0.2)]
[RandomContrast(0.3)]
[RandomBrightness(0.2)]
[RandomErasing(0.5)]
[Conv2D(5, 3, Activation.Relu)]
[Flatten]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
internal sealed partial class Augmented;

[Network(8, 9, 2)]
[Conv2D(5, 3, Activation.Relu)]
[Flatten]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
internal sealed partial class NotAugmented;

/// <summary>Networks that learn from other images than those of the data set.</summary>
public class AugmentedTests
{
    private const int Samples = 48;

    private static readonly Dataset<int> Data = Draw();

    [Fact]
    public void Other_images_are_learnt_from_than_are_measured_and_others_with_each_seed()
    {
        double[] losses = [new Augmented(seed: 1).Evaluate(Data).Loss, .. Enumerable.Range(0, 5).Select(seed => new Augmented(seed: 1).Fit(Data, Whole(seed)).Loss[0])];
        Assert.Equal(losses.Length, losses.Distinct().Count());
        Assert.Single(Enumerable.Range(0, 5).Select(seed => new NotAugmented(seed: 1).Fit(Data, Whole(seed)).Loss[0]).Distinct());
    }

    [Fact]
    public void A_sample_can_be_seen_as_it_may_be_learnt_from_the_same_for_the_same_draw()
    {
        CompiledNetwork model = ((INetwork)new Augmented(seed: 1)).Core;
        float[][] draws = [.. Enumerable.Range(0, 6).Select(draw => model.Augmented(Data.Input(2), seed: 3, draw))];
        Assert.Equal(6, draws.Select(static image => image.Sum()).Distinct().Count());
        Assert.Equal(draws[4], model.Augmented(Data.Input(2), seed: 3, draw: 4));
        Assert.NotEqual(draws[4], model.Augmented(Data.Input(2), seed: 4, draw: 4));
        Assert.Equal(Data.Input(2).ToArray(), ((INetwork)new NotAugmented()).Core.Augmented(Data.Input(2), seed: 3, draw: 4));
    }

    [Fact]
    public void A_sample_of_another_length_is_refused()
        => Assert.StartsWith("Augmented takes an input of 144 floats, not of 7.", Assert.Throws<ArgumentException>(() => ((INetwork)new Augmented()).Core.Augmented(new float[7], 1, 1)).Message);

    [Fact]
    public void The_same_seed_makes_the_same_images_on_any_number_of_threads()
    {
        float[] expected = Trained(threads: 1);
        Assert.Equal(expected, Trained(threads: 2));
        Assert.Equal(expected, Trained(threads: 3));
    }

    [Fact]
    public void Measuring_and_predicting_see_the_images_as_they_are()
    {
        Augmented model = new(seed: 1);
        NotAugmented plain = new(seed: 1);
        Assert.Equal(plain.Parameters.ToArray(), model.Parameters.ToArray());
        Assert.Equal(plain.Evaluate(Data).Loss, model.Evaluate(Data).Loss);

        float[] outputs = new float[Augmented.OutputLength], expected = new float[Augmented.OutputLength];
        model.Predict(Data.Input(3), outputs);
        plain.Predict(Data.Input(3), expected);
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Learning_leaves_the_data_as_they_are()
    {
        float[] before = Data.Input(5).ToArray();
        Trained(threads: 2);
        Assert.Equal(before, Data.Input(5).ToArray());
    }

    private static float[] Trained(int threads)
    {
        Augmented model = new(seed: 1);
        model.Fit(Data, new FitOptions { Epochs = 4, BatchSize = 10, Threads = threads, Verbosity = Verbosity.Silent });
        return model.Parameters.ToArray();
    }

    // One step, whose loss is that of the first parameters.
    private static FitOptions Whole(int seed) => new() { BatchSize = Samples, Shuffle = false, Seed = seed, Threads = 1, Verbosity = Verbosity.Silent };

    private static Dataset<int> Draw()
    {
        Random random = new(5);
        return new([.. Enumerable.Range(0, Samples * Augmented.InputLength).Select(_ => random.NextSingle())], [.. Enumerable.Range(0, Samples).Select(_ => random.Next(3))], Samples);
    }
}
