#if NETWRIGHT_CHECKED
using Netwright.Numerics;
using Core = System.Runtime.InteropServices.MemoryMarshal;

namespace Netwright.Compute;

/// <summary>What kernels find under the name MemoryMarshal where accesses are checked, as <see cref="Unsafe"/>.</summary>
internal static class MemoryMarshal
{
    public static Span<T> CreateSpan<T>(ref T first, int length)
    {
        Access.Check(ref Unsafe.As<T, float>(ref first), 0, (nint)length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>() / sizeof(float));
        return Core.CreateSpan(ref first, length);
    }

    public static ref T GetReference<T>(Span<T> span) => ref Core.GetReference(span);

    public static Span<TTo> Cast<TFrom, TTo>(Span<TFrom> span)
        where TFrom : struct
        where TTo : struct
        => Core.Cast<TFrom, TTo>(span);

    public static ReadOnlySpan<TTo> Cast<TFrom, TTo>(ReadOnlySpan<TFrom> span)
        where TFrom : struct
        where TTo : struct
        => Core.Cast<TFrom, TTo>(span);
}
#endif
