using System.Numerics;
using System.Runtime.InteropServices;

namespace Netwright.Training;

/// <summary>What tells one data set from another: the number of samples, and 64 bits of all that they hold, weights included.</summary>
internal static class DataIdentity
{
    /// <summary>The identity of a data set, or "none".</summary>
    public static string Of<TTarget>(Dataset<TTarget>? data)
        where TTarget : unmanaged
        => data is null ? "none" : FormattableString.Invariant($"{data.Count} samples of {data.InputLength} ({Add(Add(Add(0, data.Inputs), data.Targets), data.Weights):x16})");

    // FNV's multiplication over whole words, with a rotation so that high bits change low ones. It finds mistakes, not forgeries.
    private static ulong Add<T>(ulong hash, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        foreach (uint word in MemoryMarshal.Cast<T, uint>(values))
            hash = BitOperations.RotateLeft(unchecked((hash ^ word) * 0x100000001B3ul), 29);
        return hash;
    }
}
