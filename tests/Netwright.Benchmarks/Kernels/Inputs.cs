namespace Netwright.Benchmarks.Kernels;

/// <summary>Floats to run kernels on.</summary>
internal static class Inputs
{
    /// <summary>So many between 0.1 and 1.1: above 0, for the logarithm.</summary>
    public static float[] Draw(int count)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() + 0.1f)];
    }
}
