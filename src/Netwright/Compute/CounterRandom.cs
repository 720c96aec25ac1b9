using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// Random numbers that are a function of a key and a counter and nothing else: forward and backward compute the same ones without storing them, on
/// any thread, in any order. The mixer is the 32-bit one of low bias that C. Wellons found by search (hash-prospector, 2018).
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterRandom
{
    /// <summary>The key of a step's noise, never 0: 0 stands for no noise.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="iteration">The step's number.</param>
    public static uint Key(int seed, long iteration)
    {
        unchecked
        {
            uint key = Mix(Mix((uint)seed + 0x9E3779B9u) ^ (uint)iteration) ^ (uint)(iteration >> 32);
            return key == 0 ? 1 : key;
        }
    }

    /// <summary>The key of one layer's noise in a step, or 0 where the step makes none.</summary>
    /// <param name="key">The step's key.</param>
    /// <param name="layer">The layer's number.</param>
    public static uint Key(uint key, int layer)
    {
        if (key == 0)
            return 0;

        unchecked
        {
            uint mixed = Mix(key + (uint)(layer + 1) * 0x85EBCA6Bu);
            return mixed == 0 ? 1 : mixed;
        }
    }

    /// <summary>Dropout's factors of sixteen neighbouring elements: 0 for the dropped, else 1 / (1 - rate).</summary>
    /// <param name="key">The layer's key.</param>
    /// <param name="counter">The first element's number in the batch.</param>
    /// <param name="threshold">rate · 2³²: random numbers below it drop their element.</param>
    /// <param name="scale">1 / (1 - rate).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Keep(uint key, int counter, uint threshold, float scale)
    {
        Vector512<uint> random = Mix(Vector512.Create(unchecked((uint)counter)) + Vector512<uint>.Indices, key);
        return Vector512.GreaterThanOrEqual(random, Vector512.Create(threshold)).AsSingle() & Vector512.Create(scale);
    }

    /// <summary>Alpha dropout's elements: x · factor + offset where the factor is not 0, which a kept one's never is, else what stands for the dropped.</summary>
    /// <param name="factors">The factors that <see cref="Keep"/> gave.</param>
    /// <param name="x">The elements.</param>
    /// <param name="offset">What is added to the kept.</param>
    /// <param name="dropped">What stands for the dropped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepOr(Vector512<float> factors, Vector512<float> x, float offset, float dropped)
        => Vector512.ConditionalSelect(Vector512.Equals(factors, Vector512<float>.Zero), Vector512.Create(dropped), x * factors + Vector512.Create(offset));

    /// <summary>Sixteen random numbers of the standard normal distribution, within ±5.8: those of neighbouring elements of a batch.</summary>
    /// <remarks>
    /// By G. E. P. Box and M. E. Muller (1958): √(-2 log u) · cos φ, with u within (0, 1] and φ any angle. The cosine of any angle has the distribution of the
    /// sine of an angle within ±π/2, for which a short series is enough.
    /// </remarks>
    /// <param name="key">The layer's key.</param>
    /// <param name="counter">The first element's number in the batch.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Normal(uint key, int counter)
    {
        Vector512<uint> element = Vector512.Create(unchecked((uint)counter)) + Vector512<uint>.Indices;
        Vector512<float> u = Vector512.ConvertToSingle((Mix(element, key) >>> 8).AsInt32() + Vector512<int>.One) * Vector512.Create(1f / (1 << 24));
        Vector512<float> quarters = Vector512.ConvertToSingle(Mix(element, ~key).AsInt32()) * Vector512.Create(1f / (1u << 31));
        return Vector512.Sqrt(Vector512.Create(-2f) * VectorMath.Log(u)) * VectorMath.SinOfQuarters(quarters);
    }

    private static uint Mix(uint x)
    {
        unchecked
        {
            x ^= x >> 16;
            x *= 0x21F0AAADu;
            x ^= x >> 15;
            x *= 0x735A2D97u;
            return x ^ (x >> 15);
        }
    }

    // The key goes in before and between the multiplications, so that two keys do not give the same numbers in another order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Mix(Vector512<uint> x, uint key)
    {
        Vector512<uint> keys = Vector512.Create(key);
        x ^= keys;
        x ^= x >>> 16;
        x *= Vector512.Create(0x21F0AAADu);
        x ^= x >>> 15;
        x += keys;
        x *= Vector512.Create(0x735A2D97u);
        return x ^ (x >>> 15);
    }
}
