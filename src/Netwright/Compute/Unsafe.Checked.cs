#if NETWRIGHT_CHECKED
using Netwright.Numerics;
using Core = System.Runtime.CompilerServices.Unsafe;

namespace Netwright.Compute;

/// <summary>What kernels find under the name Unsafe where accesses are checked: C# looks into their own namespace before those that are used.</summary>
internal static class Unsafe
{
    public static ref T Add<T>(ref T first, int elements) => ref Add(ref first, (nint)elements);

    public static ref T Add<T>(ref T first, nint elements)
    {
        Access.CheckMove(ref Core.As<T, float>(ref first), elements * Core.SizeOf<T>());
        return ref Core.Add(ref first, elements);
    }

    // What aligns stack memory that no kernel has yet.
    public static ref T AddByteOffset<T>(ref T first, nint bytes) => ref Core.AddByteOffset(ref first, bytes);

    public static unsafe void* AsPointer<T>(ref readonly T first)
        where T : allows ref struct
        => Core.AsPointer(ref Core.AsRef(in first));

    public static T As<T>(object value)
        where T : class
        => Core.As<T>(value);

    public static ref TTo As<TFrom, TTo>(ref TFrom first) => ref Core.As<TFrom, TTo>(ref first);

    public static bool IsNullRef<T>(ref readonly T first) => Core.IsNullRef(in first);

    public static ref T NullRef<T>() => ref Core.NullRef<T>();
}
#endif
