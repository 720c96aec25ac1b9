using Netwright.Charts;

namespace Netwright.Reporting.Tests.Reports;

public class AxisTests
{
    [Theory]
    [InlineData(0.05, 1.87, new[] { 0, 0.5, 1, 1.5, 2 })]
    [InlineData(0.45, 0.986, new[] { 0.4, 0.6, 0.8, 1 })]
    [InlineData(-3, 2, new[] { -4, -2, 0, 2.0 })]
    [InlineData(102, 103, new[] { 102, 102.25, 102.5, 102.75, 103 })]
    public void Ticks_are_round_numbers_around_the_values(double least, double greatest, double[] expected)
        => Assert.Equal(expected, Of(least, greatest).Ticks);

    [Fact]
    public void Values_of_several_orders_of_magnitude_are_drawn_by_their_logarithms()
    {
        Axis axis = Of(0.002, 3);
        Assert.True(axis.IsLogarithmic);
        Assert.Equal([0.001, 0.01, 0.1, 1, 10], axis.Ticks.Select(static tick => Math.Round(tick, 9)));
        Assert.Equal(0.5, axis.Place(0.1), 1e-9);
    }

    [Fact]
    public void An_axis_that_may_not_is_not_logarithmic() => Assert.False(Axis.OfValues([0.002, 3], limit: 10, mayBeLogarithmic: false).IsLogarithmic);

    [Fact]
    public void No_axis_goes_past_what_values_can_be()
        => Assert.Equal(1, Axis.OfValues([0.97, 0.999], limit: 1, mayBeLogarithmic: true).Greatest);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0)]
    [InlineData(-7)]
    public void A_value_that_never_changes_lies_in_the_middle(double value) => Assert.InRange(Of(value, value).Place(value), 0.3, 0.7);

    [Fact]
    public void Without_a_value_there_is_an_axis() => Assert.Equal((0, 1), (Of(double.NaN).Least, Of(double.NaN).Greatest));

    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(5, new[] { 1, 2, 3, 4, 5.0 })]
    [InlineData(20, new[] { 2, 4, 6, 8, 10, 12, 14, 16, 18, 20.0 })]
    [InlineData(1000, new[] { 200, 400, 600, 800, 1000.0 })]
    public void Epochs_are_whole(int epochs, double[] expected) => Assert.Equal(expected, Axis.OfEpochs(epochs).Ticks);

    [Fact]
    public void All_values_lie_on_their_axis()
    {
        Random random = new(1);
        for (int i = 0; i < 1000; i++)
        {
            double[] values = [.. Enumerable.Range(0, 4).Select(_ => (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-9, 9)))];
            Axis axis = Of(values);
            Assert.All(values, value => Assert.InRange(axis.Place(value), -1e-9, 1 + 1e-9));
            Assert.InRange(axis.Ticks.Count, 2, 8);
        }
    }

    private static Axis Of(params double[] values) => Axis.OfValues(values, double.PositiveInfinity, mayBeLogarithmic: true);
}
