using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Netwright.Numerics;

namespace Netwright.Compute;

/// <summary>
/// Sixteen floats at a time: the operations that kernels are written with. Each name has one signature, for the C# compiler's sake: a kernel is hundreds of
/// calls, and choosing between the thirty of Vector512.Create and their like each time was four tenths of what compiling a network took. Whatever reads or writes tells
/// <see cref="Access"/> before.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes
{
    private static readonly AlignedBuffer NoBias = new(64);

    /// <summary>Zeros for the four panels that a product takes abreast at most: what its sums begin with where there is no bias. Nobody writes there.</summary>
    public static ref float Zeros
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref NoBias.Origin;
    }

    /// <summary>No place: what a kernel gets for a matrix that its caller does not keep.</summary>
    public static ref float Nowhere
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.NullRef<float>();
    }

    /// <summary>Whether a place is one, and not <see cref="Nowhere"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsKept(ref float first) => !Unsafe.IsNullRef(ref first);

    /// <summary>A place so many floats on, which may also be one behind the last float of a matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float first, int floats) => ref Unsafe.Add(ref first, floats);

    /// <summary>The float at a place, to read or write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Element(ref float first, int at)
    {
        Access.Check(ref first, at, 1);
        return ref Unsafe.Add(ref first, at);
    }

    /// <summary>So many floats from a place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<float> Run(ref float first, int floats)
    {
        Access.Check(ref first, 0, floats);
        return MemoryMarshal.CreateSpan(ref first, floats);
    }

    /// <summary>The sixteen floats at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float first, int at)
    {
        Access.Check(ref first, at, 16);
        return Vector512.LoadUnsafe(ref Unsafe.Add(ref first, at));
    }

    /// <summary>Writes sixteen floats to a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> vector, ref float first, int at)
    {
        Access.Check(ref first, at, 16);
        Vector512.StoreUnsafe(vector, ref Unsafe.Add(ref first, at));
    }

    /// <summary>The four floats at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> LoadFour(ref float first)
    {
        Access.Check(ref first, 0, 4);
        return Vector128.LoadUnsafe(ref first);
    }

    /// <summary>Writes four floats to a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFour(Vector128<float> vector, ref float first)
    {
        Access.Check(ref first, 0, 4);
        Vector128.StoreUnsafe(vector, ref first);
    }

    /// <summary>Sixteen times the same float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Fill(float value) => Vector512.Create(value);

    /// <summary>sum + element · vector, the element from a place in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(ref float first, int at, Vector512<float> vector, Vector512<float> sum)
    {
        Access.Check(ref first, at, 1);
        return Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref first, at)), vector, sum);
    }

    /// <summary>sum + a · b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAddVectors(Vector512<float> a, Vector512<float> b, Vector512<float> sum) => Vector512.MultiplyAddEstimate(a, b, sum);
}
