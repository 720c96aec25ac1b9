using System.Numerics;
using System.Runtime.InteropServices;

namespace Netwright.Training.Feeding;

/// <summary>What tells one data set from another: the number of samples, and 64 bits of all that they hold, weights and lengths included.</summary>
internal static class DataIdentity
{
    /// <summary>The identity of a data set.</summary>
    public static string Of<TTarget>(Dataset<TTarget> data)
        where TTarget : unmanaged
        => FormattableString.Invariant($"{data.Count} samples of {data.InputLength} ({Add(Add(Add(Inputs(data), data.Targets), data.Weights), data.Lengths):x16})");

    // As floats, whatever they are stored as.
    private static ulong Inputs<TTarget>(Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        ulong hash = 0;
        float[] input = new float[data.InputLength];
        for (int sample = 0; sample < data.Count; sample++)
        {
            data.CopyInput(sample, input);
            hash = Add<float>(hash, input);
        }

        return hash;
    }

    // FNV's multiplication over whole words, with a rotation so that high bits change low ones. It finds mistakes, not forgeries.
    private static ulong Add<T>(ulong hash, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        foreach (uint word in MemoryMarshal.Cast<T, uint>(values))
            hash = BitOperations.RotateLeft(unchecked((hash ^ word) * 0x100000001B3ul), 29);
        return hash;
    }
}
