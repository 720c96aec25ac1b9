namespace Netwright.Tests.Reference;

/// <summary>Compares numbers with the scale that they stand in: the greatest magnitude of the tensor.</summary>
internal static class Closeness
{
    /// <summary>
    /// What float may differ from double by, relative to the scale of the tensor. An element is the end of some hundred roundings of 6e-8 each,
    /// which partly cancel; PyTorch in float is measured to stay within 5e-6 on every golden network, training included. A wrong factor, a missing
    /// term or a lost element of a sum shows at 1e-3 and more.
    /// </summary>
    public const double Float = 2e-5;

    public static void Check(string what, double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
        {
            // Written so that a NaN fails.
            if (!(Math.Abs(expected[i] - actual[i]) <= tolerance * scale))
            {
                Assert.Fail($"Element {i} of the {what} is {actual[i]:G9} instead of {expected[i]:G9}: " +
                    $"{Math.Abs(expected[i] - actual[i]) / scale:E1} of the scale {scale:G3}, where {tolerance:E0} is allowed.");
            }
        }
    }

    /// <summary>Fails where an element is farther off than it may be, or than any element may be.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="expected">The elements in double.</param>
    /// <param name="actual">The elements in float.</param>
    /// <param name="allowed">What <see cref="Rounding"/> allows each.</param>
    /// <param name="ofScale">What of the greatest element's magnitude each is allowed beside that.</param>
    public static void CheckEach(string what, double[] expected, double[] actual, double[] allowed, double ofScale = 0)
    {
        Check(what, expected, actual, Float);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= allowed[i] + ofScale * scale))
                Assert.Fail($"Element {i} of the {what} is {actual[i]:G9} instead of {expected[i]:G9}: off by {Math.Abs(expected[i] - actual[i]):E1}, where roundings make {allowed[i] + ofScale * scale:E1}.");
        }
    }
}
