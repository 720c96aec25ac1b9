using DeepResidual;

namespace Netwright.Tests.DeepResidualSample;

public class DeepResidualTests
{
    private static readonly FitOptions Options = new() { Epochs = 120, Verbosity = Verbosity.Silent };

    [Fact]
    public void Twenty_layers_one_behind_the_other_learn_nothing()
        => Assert.InRange(new PlainSpirals(seed: 1).Fit(Spirals.Points(200), Options).Loss[^1], 0.68, 0.71);

    [Fact]
    public void With_ways_around_them_they_learn()
    {
        ResidualSpirals model = new(seed: 1);
        Assert.InRange(model.Fit(Spirals.Points(200), Options).Loss[^1], 0, 0.07);
        Assert.InRange(model.Evaluate(Spirals.Points(200)).Accuracy, 0.98, 1);
    }

    [Fact]
    public void A_curve_falls_from_the_top_left_to_the_bottom_right()
    {
        string[] lines = LossCurves.Draw(('#', "falls", [.. Enumerable.Range(0, 120).Select(epoch => 1 - epoch / 119.0)])).Split(Environment.NewLine);
        Assert.StartsWith(" 1.000 |#", lines[0], StringComparison.Ordinal);
        Assert.Equal(8 + 59, lines[11].LastIndexOf('#'));
        Assert.StartsWith(" 0.000 |", lines[11], StringComparison.Ordinal);
        Assert.Contains("# falls: 0.000 in the end", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_that_meet_are_drawn_over_each_other()
        => Assert.DoesNotContain('.', LossCurves.Draw(('.', "below", [1, 1]), ('#', "above", [1, 1])).Split(Environment.NewLine)[0][8..]);
}
