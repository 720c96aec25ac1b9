using System.Runtime.Intrinsics.X86;

namespace Netwright.Numerics;

/// <summary>Memory that will be read soon.</summary>
internal static class CacheLines
{
    private const int Bytes = 64;

    /// <summary>Asks for memory, which then comes into the second-level cache meanwhile, where the processor can be asked.</summary>
    public static unsafe void Ask(ReadOnlySpan<byte> memory)
    {
        if (!Sse.IsSupported)
            return;

        fixed (byte* first = memory)
        {
            for (int i = 0; i < memory.Length; i += Bytes)
                Sse.Prefetch1(first + i);
        }
    }
}
