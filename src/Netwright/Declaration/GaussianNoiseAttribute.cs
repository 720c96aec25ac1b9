namespace Netwright;

/// <summary>
/// While training, adds random numbers of a normal distribution with mean 0 to the elements, other numbers in each step, so that the network cannot learn the
/// samples by heart. At inference it does nothing and costs nothing. The random numbers come from the run's seed, and do not depend on the number of threads.
/// </summary>
/// <param name="stddev">The standard deviation, at least 0.</param>
public sealed class GaussianNoiseAttribute(double stddev) : LayerAttribute
{
    /// <summary>The standard deviation of what is added.</summary>
    public double Stddev { get; } = stddev;
}
