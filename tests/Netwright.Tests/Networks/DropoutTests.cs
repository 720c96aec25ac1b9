using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

public class DropoutTests
{
    private const int Units = 400;

    [Fact]
    public void An_element_is_dropped_or_scaled_up()
    {
        float[] mask = Mask(dropoutSeed: 1);
        Assert.Equal([0f, 1 / (1 - 0.3f)], mask.Distinct().Order(), Closely);
    }

    [Fact]
    public void The_share_that_is_dropped_is_the_rate()
    {
        double share = Enumerable.Range(1, 100).Average(seed => Mask(seed).Average(factor => factor == 0 ? 1.0 : 0));

        // Four standard deviations of 40,000 draws.
        Assert.Equal(0.3, share, 4 * Math.Sqrt(0.3 * 0.7 / (100 * Units)));
    }

    [Fact]
    public void The_mean_stays()
    {
        double mean = Enumerable.Range(1, 100).Average(seed => Mask(seed).Average());
        Assert.Equal(1, mean, 4 * Math.Sqrt(0.3 / 0.7 / (100 * Units)));
    }

    [Fact]
    public void Neighbouring_elements_are_dropped_independently()
    {
        // The share of the pairs in which both are dropped.
        double pairs = Enumerable.Range(1, 100).Average(seed =>
        {
            float[] mask = Mask(seed);
            return mask.Zip(mask.Skip(1), (one, next) => one == 0 && next == 0 ? 1.0 : 0).Average();
        });
        Assert.Equal(0.09, pairs, 6 * Math.Sqrt(0.09 * 0.91 / (100 * Units)));
    }

    [Fact]
    public void The_same_seed_drops_the_same_elements() => Assert.Equal(Mask(dropoutSeed: 1), Mask(dropoutSeed: 1));

    [Fact]
    public void Another_seed_drops_other_elements() => Assert.InRange(Differences(Mask(dropoutSeed: 1), Mask(dropoutSeed: 2)), 0.3, 0.55);

    [Fact]
    public void Another_row_drops_other_elements() => Assert.InRange(Differences(Mask(dropoutSeed: 1, row: 0), Mask(dropoutSeed: 1, row: 1)), 0.3, 0.55);

    [Fact]
    public void Without_a_seed_nothing_is_dropped() => Assert.Equal(Enumerable.Repeat(1f, Units), Mask(dropoutSeed: null));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void The_gradient_is_that_of_the_loss_with_the_same_elements_dropped(int rows)
    {
        Model model = Model.Named(nameof(DropoutLinear), seed: 3);
        double[] inputs = Sequence.Numbers(1, 4, rows * model.InputLength), targets = Sequence.Numbers(2, 4, rows * model.OutputLength);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, targets, gradient, dropoutSeed: 5);

        // A second degree polynomial's central difference is its derivative at any distance: at 1 the loss's rounding does not matter.
        foreach (ParameterTensor tensor in model.Tensors)
        {
            double[] differences = Model.Places(tensor).Select(at => (LossWith(at, 1) - LossWith(at, -1)) / 2).ToArray();
            Closeness.Check(tensor.Name, differences, Model.Places(tensor).Select(at => (double)gradient[at]).ToArray(), Closeness.Float);
        }

        double LossWith(int at, float change)
        {
            float kept = model.Parameters[at];
            model.Parameters[at] = kept + change;
            double loss = model.Gradient(inputs, targets, new float[gradient.Length], dropoutSeed: 5);
            model.Parameters[at] = kept;
            return loss;
        }
    }

    [Fact]
    public void Every_step_of_training_drops_other_elements()
    {
        Model model = Model.Named(nameof(DropoutHalf));
        float[] before = model.Export(model.Parameters);
        double[] ones = Enumerable.Repeat(1.0, model.InputLength).ToArray();
        model.Fit(ones, [-1000], new FitOptions { Epochs = 20, Verbosity = Verbosity.Silent });

        // Each of the twenty steps lowers the elements that it keeps by 0.25. An element is kept by about ten of them, and hardly ever by none or all.
        int[] kept = model.Export(model.Parameters).Zip(before, (after, first) => (int)Math.Round((first - after) / 0.25)).ToArray();
        Assert.InRange(kept.Min(), 1, 9);
        Assert.InRange(kept.Max(), 11, 19);
        Assert.InRange(kept.Average(), 10 - 4 * Math.Sqrt(5.0 / 64), 10 + 4 * Math.Sqrt(5.0 / 64));
    }

    [Fact]
    public void A_second_Fit_goes_on_with_other_elements()
    {
        Model model = Model.Named(nameof(DropoutHalf));
        double[] ones = Enumerable.Repeat(1.0, model.InputLength).ToArray();
        float[] Changes()
        {
            float[] before = model.Export(model.Parameters);
            model.Fit(ones, [-1000], new FitOptions { Verbosity = Verbosity.Silent });
            return model.Export(model.Parameters).Zip(before, (after, first) => MathF.Round((first - after) * 4)).ToArray();
        }

        Assert.NotEqual(Changes(), Changes());
    }

    [Fact]
    public void Prediction_ignores_it()
    {
        (Model with, Model without) = Pair();
        double[] inputs = Sequence.Numbers(1, 4, 50 * with.InputLength);
        Assert.Equal(without.PredictAll(inputs), with.PredictAll(inputs));
    }

    [Fact]
    public void Evaluation_ignores_it()
    {
        (Model with, Model without) = Pair();
        double[] inputs = Sequence.Numbers(1, 4, 50 * with.InputLength), targets = new double[50 * with.OutputLength];
        Assert.Equal(without.Evaluate(inputs, targets), with.Evaluate(inputs, targets));
    }

    private static IEqualityComparer<float> Closely
        => EqualityComparer<float>.Create((one, other) => Math.Abs(one - other) < 1e-6f, value => 0);

    private static (Model With, Model Without) Pair()
    {
        Model with = Model.Named(nameof(DropoutCurved), seed: 3), without = Model.Named(nameof(CurvedWithoutDropout), seed: 4);
        with.Parameters.CopyTo(without.Parameters);
        return (with, without);
    }

    /// <summary>The factors of one row, read off the gradient of a batch in which that row alone is not zero.</summary>
    private static float[] Mask(int? dropoutSeed, int row = 0)
    {
        const int Rows = 2;
        Model model = Model.Named(nameof(DropoutMask));
        var inputs = new double[Rows * Units];
        Array.Fill(inputs, Rows, row * Units, Units);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, [-1000, -1000], gradient, dropoutSeed);
        return model.Export(gradient);
    }

    private static double Differences(float[] one, float[] other) => one.Zip(other, (a, b) => a == b ? 0.0 : 1).Average();
}
