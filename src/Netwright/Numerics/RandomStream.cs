namespace Netwright.Numerics;

/// <summary>
/// The random numbers of initial parameters and of shuffling: SplitMix64 (Steele, Lea and Flood, 2014), a counter and a mixer, the same on every
/// platform and in every version. Every number is made of the 64 bits by exact arithmetic; the exponential of <see cref="NextNormal"/> only decides a comparison.
/// </summary>
internal struct RandomStream
{
    private ulong state;

    /// <summary>Starts one of the streams of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">The stream's number: streams of one seed have nothing in common.</param>
    public RandomStream(int seed, long stream)
        => state = Mix(Mix(unchecked((ulong)seed)) + unchecked((ulong)stream * 0xD1B54A32D192ED03ul));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Mix(state = unchecked(state + 0x9E3779B97F4A7C15ul));

    /// <summary>A number from 0 to below 1, a multiple of 2⁻⁵³.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1ul << 53));

    /// <summary>A number from -bound to below bound.</summary>
    public double NextUniform(double bound) => (2 * NextUnit() - 1) * bound;

    /// <summary>
    /// A number of the standard normal distribution cut off at ±bound, by rejection from the uniform one. A transform of uniform numbers would depend on the
    /// platform's logarithm.
    /// </summary>
    public double NextNormal(double bound)
    {
        while (true)
        {
            double x = NextUniform(bound);
            if (NextUnit() < Math.Exp(-x * x / 2))
                return x;
        }
    }

    /// <summary>An integer from 0 to below limit, each equally likely (Lemire, 2019).</summary>
    /// <param name="limit">At least 1.</param>
    public int NextBelow(int limit)
    {
        uint bound = (uint)limit;
        ulong product = (Next() >> 32) * bound;
        if ((uint)product < bound)
        {
            // The 2³² mod limit draws that are rejected, because they would make some results likelier than others.
            uint surplus = unchecked(0u - bound) % bound;
            while ((uint)product < surplus)
                product = (Next() >> 32) * bound;
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts numbers into random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ul;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBul;
            return x ^ (x >> 31);
        }
    }
}
