namespace Netwright.Tests.Reference;

/// <summary>
/// How far float may be from double, element by element. A sum of products in float is the exact sum of products whose factors are off by some roundings each (Higham, Accuracy and Stability of
/// Numerical Algorithms, 2002, section 3.1). So the reference is computed again with all parameters and inputs moved by that much, each up or down at random, and an element may be
/// off by what that made of it. An element that hardly depends on them must be as good as exact, however large others are.
/// </summary>
internal static class Rounding
{
    // Half the distance from 1 to the next float: what one rounding is off by at most.
    private const double Unit = 1.0 / (1 << 24);

    // Roundings of a sum of some hundred terms: they grow as its root, for they are as often up as down.
    private const double Moved = 16 * Unit;

    // The greatest of a few draws is seldom the greatest there is.
    private const double Margin = 8;

    // The element's own: of an exponential or a logarithm, a division, and storing it.
    private const double Own = 4 * Unit;

    /// <summary>
    /// What a sum of terms that do not depend on parameters may be off by, such as the signs that a hinge sends back for each of some dozens of rows: the root of as many roundings of the
    /// greatest of its tensor.
    /// </summary>
    public const double OfScale = 8 * Unit;

    /// <summary>What each element of a result may be off by.</summary>
    /// <param name="compute">Computes the result from parameters and inputs.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="draws">How often they are moved.</param>
    /// <param name="steps">How often the result is rounded anew: the steps of training. That too grows as the root.</param>
    public static double[] Of(Func<double[], double[], double[]> compute, double[] parameters, double[] inputs, int draws = 6, int steps = 1)
    {
        double distance = Moved * Math.Sqrt(steps);
        double[] exact = compute(parameters, inputs), allowed = Array.ConvertAll(exact, static element => OwnOf(element));
        Random random = new(1);
        for (int draw = 0; draw < draws; draw++)
        {
            double[] moved = compute(Move(parameters, distance, random), Move(inputs, distance, random));
            for (int i = 0; i < exact.Length; i++)
                allowed[i] = Math.Max(allowed[i], OwnOf(exact[i]) + Margin * Math.Abs(moved[i] - exact[i]));
        }

        return allowed;
    }

    // Below the least normal float there are fewer digits, or none.
    private static double OwnOf(double element) => Math.Max(Own * Math.Abs(element), 1.17549435e-38);

    private static double[] Move(double[] numbers, double distance, Random random) => Array.ConvertAll(numbers, number => number * (1 + distance * (random.Next(2) * 2 - 1)));
}
