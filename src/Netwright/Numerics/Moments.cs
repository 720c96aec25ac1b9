namespace Netwright.Numerics;

/// <summary>
/// Mean and variance of features over samples that come one after the other, in double and by B. P. Welford's updates (1962), which stay precise where the mean
/// is much larger than the deviation.
/// </summary>
internal sealed class Moments(int features)
{
    private readonly double[] mean = new double[features], squares = new double[features];
    private readonly long[] count = new long[features];

    /// <summary>Takes one more value of a feature.</summary>
    public void Add(int feature, double value)
    {
        double distance = value - mean[feature];
        mean[feature] += distance / ++count[feature];
        squares[feature] += distance * (value - mean[feature]);
    }

    /// <summary>The mean of a feature.</summary>
    public double Mean(int feature) => mean[feature];

    /// <summary>The variance of a feature: the mean square of the distances from the mean.</summary>
    public double Variance(int feature) => squares[feature] / count[feature];
}
