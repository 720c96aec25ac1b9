using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>Gaussian noise and alpha dropout: how the random numbers are distributed, and that forward and backward are those of the reference with the same ones.</summary>
public class NoiseTests
{
    private const int Units = 400;
    private const int Draws = 100 * Units;
    private const int Seed = 5;

    // Keras's: the product of selu's scale and alpha.
    private const double Alpha = -1.7580993408473766;

    private static readonly double[] Noise = Enumerable.Range(1, 100).SelectMany(seed => Through(nameof(NoiseAlone), new double[Units], seed)).ToArray();

    [Fact]
    public void Gaussian_noise_has_a_mean_of_0() => Assert.Equal(0, Noise.Average(), 4 * 0.3 / Math.Sqrt(Draws));

    [Fact]
    public void Gaussian_noise_has_the_deviation_that_was_asked_for()
        => Assert.Equal(0.3, Math.Sqrt(Noise.Average(value => value * value)), 4 * 0.3 / Math.Sqrt(2 * Draws));

    [Theory]
    [InlineData(0.5, 0.382925)]
    [InlineData(1, 0.682689)]
    [InlineData(2, 0.954500)]
    [InlineData(3, 0.997300)]
    public void Gaussian_noise_is_of_the_normal_distribution(double deviations, double share)
        => Assert.Equal(share, Noise.Average(value => Math.Abs(value) < 0.3 * deviations ? 1.0 : 0), 4 * Math.Sqrt(share * (1 - share) / Draws));

    [Fact]
    public void Gaussian_noise_leans_to_no_side()
        => Assert.Equal(0, Noise.Average(value => Math.Pow(value / 0.3, 3)), 4 * Math.Sqrt(15.0 / Draws));

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(Units)]
    public void The_noise_of_neighbours_is_independent(int distance)
        => Assert.Equal(0, Noise.Zip(Noise.Skip(distance), (one, other) => one * other / 0.09).Average(), 4 / Math.Sqrt(Draws));

    [Fact]
    public void The_same_seed_makes_the_same_noise()
        => Assert.Equal(Through(nameof(NoiseAlone), new double[Units], 1), Through(nameof(NoiseAlone), new double[Units], 1));

    [Fact]
    public void Alpha_dropout_scales_and_moves_what_it_keeps_and_sets_what_it_drops()
    {
        double[] inputs = StandardNumbers();
        double scale = 1 / Math.Sqrt(0.7 * (1 + 0.3 * Alpha * Alpha)), offset = -scale * Alpha * 0.3;
        Assert.All(Through(nameof(AlphaDropoutAlone), inputs, seed: 1).Zip(inputs), pair
            => Assert.True(Math.Abs(pair.First - (scale * pair.Second + offset)) < 1e-6 || Math.Abs(pair.First - (scale * Alpha + offset)) < 1e-6));
    }

    [Fact]
    public void Alpha_dropout_keeps_mean_and_variance()
    {
        double[] inputs = StandardNumbers();
        double[] outputs = Enumerable.Range(1, 100).SelectMany(seed => Through(nameof(AlphaDropoutAlone), inputs, seed)).ToArray();
        Assert.Equal(0, outputs.Average(), 4 / Math.Sqrt(Draws));
        Assert.Equal(1, outputs.Average(value => value * value), 4 * Math.Sqrt(2.0 / Draws));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void The_loss_is_the_references_with_the_same_noise(int rows)
    {
        (Model model, ReferenceNetwork reference, double[] inputs, double[] targets) = Case(rows);
        double loss = model.Gradient(inputs, targets, new float[model.Parameters.Length], Seed);
        Closeness.Check("loss", [reference.MeanLoss(Parameters(model), inputs, targets)], [loss], Closeness.Float);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void The_gradient_is_the_references_with_the_same_noise(int rows)
    {
        (Model model, ReferenceNetwork reference, double[] inputs, double[] targets) = Case(rows);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, targets, gradient, Seed);
        double[] allowed = Rounding.Of((parameters, moved) => reference.Gradient(parameters, moved, targets), Parameters(model), inputs);
        model.CheckTensors(reference, reference.Gradient(Parameters(model), inputs, targets), gradient, allowed);
    }

    [Fact]
    public void The_references_gradient_with_noise_is_its_central_differences()
    {
        (Model model, ReferenceNetwork reference, double[] inputs, double[] targets) = Case(rows: 7);
        double[] parameters = Parameters(model);
        double[] differences = Enumerable.Range(0, parameters.Length).Select(i => reference.Difference(parameters, inputs, targets, i)).ToArray();
        Closeness.Check("gradient", differences, reference.Gradient(parameters, inputs, targets), 1e-8);
    }

    [Fact]
    public void Prediction_ignores_it()
    {
        (Model model, _, double[] inputs, _) = Case(rows: 7);
        ReferenceNetwork reference = Reference(noise: 0);
        double[] actual = Array.ConvertAll(model.PredictAll(inputs), output => (double)output);
        Closeness.CheckEach("output", reference.Forward(Parameters(model), inputs), actual, Rounding.Of(reference.Forward, Parameters(model), inputs));
    }

    [Fact]
    public void Evaluation_ignores_it()
    {
        (Model model, _, double[] inputs, double[] targets) = Case(rows: 7);
        Closeness.Check("loss", [Reference(noise: 0).MeanLoss(Parameters(model), inputs, targets)], [model.Evaluate(inputs, targets).Loss], Closeness.Float);
    }

    /// <summary>What reaches the kernel of one unit: its gradient where the loss rises with the output.</summary>
    private static double[] Through(string name, double[] inputs, int seed)
    {
        Model model = Model.Named(name);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, [-1000], gradient, seed);
        return Array.ConvertAll(model.Export(gradient), value => (double)value);
    }

    // Mean 0 and variance 1, to the last digits.
    private static double[] StandardNumbers()
    {
        double[] numbers = Sequence.Numbers(1, 2, Units);
        double mean = numbers.Average(), deviation = Math.Sqrt(numbers.Average(value => (value - mean) * (value - mean)));
        return Array.ConvertAll(numbers, value => (double)(float)((value - mean) / deviation));
    }

    private static (Model Model, ReferenceNetwork Reference, double[] Inputs, double[] Targets) Case(int rows)
    {
        double[] targets = Enumerable.Range(0, rows).Select(row => (double)(row * 3 % 5)).ToArray();
        return (Model.Named(nameof(Noisy), seed: 3), Reference(CounterRandom.Key(Seed, 0L)), Sequence.Numbers(1, 4, rows * 6), targets);
    }

    private static ReferenceNetwork Reference(uint noise)
    {
        int number = 0;
        return new ReferenceNetwork(
            6,
            [
                Add(6, 0.2), new ReferenceDense(6, 9, true), new ReferenceActivate(Activation.Tanh), Add(9, 0.5),
                new ReferenceDense(9, 20, true), new ReferenceActivate(Activation.Relu), Drop(20, 0.25),
                new ReferenceDense(20, 20, true), new ReferenceActivate(Activation.LeakyRelu), Add(20, 1), Drop(20, 0.4),
                new ReferenceDense(20, 20, true), new ReferenceActivate(Activation.Gelu), Drop(20, 0.1), new ReferenceAdd(7), Add(20, 0.25),
                new ReferenceDense(20, 7, true), new ReferenceActivate(Activation.Softmax), Add(7, 0.1),
                new ReferenceDense(7, 5, true), new ReferenceActivate(Activation.Softmax),
            ],
            Loss.SparseCategoricalCrossentropy);

        ReferenceAffine Add(int columns, double deviation)
        {
            uint key = CounterRandom.Key(noise, number++);
            return new((_, _) => 1, (row, element) => key == 0 ? 0 : deviation * CounterRandom.Normal(key, First(row, element, columns))[element % 16]);
        }

        ReferenceAffine Drop(int columns, double rate)
        {
            uint key = CounterRandom.Key(noise, number++);
            double scale = 1 / Math.Sqrt((1 - rate) * (1 + rate * Alpha * Alpha)), offset = -scale * Alpha * rate;
            bool Keeps(int row, int element) => CounterRandom.Keep(key, First(row, element, columns), (uint)(rate * 4294967296.0), 1)[element % 16] != 0;
            return new(
                (row, element) => key == 0 ? 1 : Keeps(row, element) ? scale : 0,
                (row, element) => key == 0 ? 0 : Keeps(row, element) ? offset : scale * Alpha + offset);
        }
    }

    // The number of the first of an element's sixteen in the batch, whose rows are padded to panels.
    private static int First(int row, int element, int columns) => row * ((columns + 15) / 16 * 16) + element / 16 * 16;

    private static double[] Parameters(Model model) => Array.ConvertAll(model.Export(model.Parameters), value => (double)value);
}
