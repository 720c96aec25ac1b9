using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Numerics;

/// <summary>Vectors written in runs of sixteen floats that lie a step apart, the last padded with zeros: rows of a matrix in panels.</summary>
internal static class Runs
{
    private const int Length = 16;
    private const float White = 255, OfWhite = 1 / White;

    /// <summary>Writes floats.</summary>
    /// <param name="source">The floats.</param>
    /// <param name="target">The first float of the first run.</param>
    /// <param name="step">The floats from the beginning of one run to that of the next.</param>
    public static void Write(ReadOnlySpan<float> source, ref float target, int step)
    {
        // A number and not a reference steps from run to run: past the last one, a reference would point out of the array.
        int at = 0;
        for (; source.Length >= Length; at += step)
        {
            Access.Check(ref target, at, Length);
            Vector512.Create(source).StoreUnsafe(ref Unsafe.Add(ref target, at));
            source = source[Length..];
        }

        if (source.IsEmpty)
            return;

        Access.Check(ref target, at, Length);
        Vector512<float>.Zero.StoreUnsafe(ref Unsafe.Add(ref target, at));
        for (int i = 0; i < source.Length; i++)
            Unsafe.Add(ref target, at + i) = source[i];
    }

    /// <summary>Writes bytes as 0 to 1, each the float next to byte / 255.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="target">The first float of the first run.</param>
    /// <param name="step">The floats from the beginning of one run to that of the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteShares(ReadOnlySpan<byte> source, ref float target, int step)
    {
        int at = 0;
        for (; source.Length >= Length; at += step)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Create(source));
            Access.Check(ref target, at, Length);
            Shares(low).StoreUnsafe(ref Unsafe.Add(ref target, at));
            Shares(high).StoreUnsafe(ref Unsafe.Add(ref target, at + Length / 2));
            source = source[Length..];
        }

        if (source.IsEmpty)
            return;

        Access.Check(ref target, at, Length);
        Vector512<float>.Zero.StoreUnsafe(ref Unsafe.Add(ref target, at));
        for (int i = 0; i < source.Length; i++)
            Unsafe.Add(ref target, at + i) = Share(source[i]);
    }

    /// <summary>The float next to byte / 255.</summary>
    public static float Share(byte value) => value / White;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Shares(Vector128<ushort> bytes)
    {
        Vector256<float> x = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes)).AsInt32());
        if (!Fma.IsSupported && !AdvSimd.Arm64.IsSupported)
            return x / Vector256.Create(White);

        // Division takes several times as long as all of this. The product with the reciprocal may be off by its last bit, which the exact remainder corrects.
        Vector256<float> reciprocal = Vector256.Create(OfWhite), share = x * reciprocal;
        Vector256<float> remainder = Vector256.FusedMultiplyAdd(-share, Vector256.Create(White), x);
        return Vector256.FusedMultiplyAdd(remainder, reciprocal, share);
    }
}
