using Netwright.Charts;

namespace Netwright.Reporting.Tests.Reports;

public class NumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.123456, "0.1235")]
    [InlineData(0.00123456, "0.001235")]
    [InlineData(0.000123456, "1.235e-4")]
    [InlineData(12345.678, "12,346")]
    [InlineData(12345678, "1.235e7")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(double.NaN, "–")]
    public void Numbers_have_about_four_digits(double value, string expected) => Assert.Equal(expected, Numbers.Text(value));

    [Theory]
    [InlineData(0.0004, "0 ms")]
    [InlineData(0.031, "31 ms")]
    [InlineData(0.34, "0.3 s")]
    [InlineData(12.4, "12 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 0 s")]
    [InlineData(134.2, "2 min 14 s")]
    [InlineData(7384, "2 h 3 min")]
    public void Times_have_the_units_that_suit_them(double seconds, string expected) => Assert.Equal(expected, Numbers.Time(seconds));
}
