using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// Random numbers that are a function of a key and a counter and nothing else: forward and backward compute the same ones without storing them, on
/// any thread, in any order. The mixer is the 32-bit one of low bias that C. Wellons found by search (hash-prospector, 2018).
/// </summary>
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
