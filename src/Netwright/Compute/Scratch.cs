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
    private static AlignedBuffer? results, workspace;

    /// <summary>So many floats for what the layers of a prediction put out, of any content. The thread keeps them from call to call; a prediction makes no other one.</summary>
    public static ref float Results(long floats) => ref Take(ref results, floats);

    /// <summary>So many floats for one kernel's own use, of any content. The thread keeps them from call to call; the kernel calls none that takes them too.</summary>
    public static ref float Workspace(long floats) => ref Take(ref workspace, floats);

    /// <summary>The first 64-byte boundary within stack memory that is 16 floats longer than needed.</summary>
    public static unsafe ref float Align(Span<float> stack)
    {
        // The stack does not move, so the boundary stays one.
        ref float first = ref MemoryMarshal.GetReference(stack);
        nint past = (nint)Unsafe.AsPointer(ref first) & 63;
        return ref Unsafe.AddByteOffset(ref first, (64 - past) & 63);
    }

    private static ref float Take(ref AlignedBuffer? held, long floats)
    {
        if (held is null || held.Length < floats)
            held = new AlignedBuffer(floats);
        return ref held.Origin;
    }
}
