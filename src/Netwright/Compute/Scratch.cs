using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netwright.Compute;

/// <summary>Memory for the intermediate results of one call on one thread.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch
{
    [ThreadStatic]
    private static AlignedBuffer? held;

    /// <summary>
    /// So many floats that the thread keeps from call to call, of any content. A method that takes them calls none that does before it is through with them.
    /// </summary>
    public static ref float Take(long floats)
    {
        if (held is { } buffer && buffer.Length >= floats)
            return ref buffer.Origin;

        held = new AlignedBuffer(floats);
        return ref held.Origin;
    }

    /// <summary>The first 64-byte boundary within stack memory that is 16 floats longer than needed.</summary>
    public static unsafe ref float Align(Span<float> stack)
    {
        // The stack does not move, so the boundary stays one.
        ref float first = ref MemoryMarshal.GetReference(stack);
        nint past = (nint)Unsafe.AsPointer(ref first) & 63;
        return ref Unsafe.AddByteOffset(ref first, (64 - past) & 63);
    }
}
