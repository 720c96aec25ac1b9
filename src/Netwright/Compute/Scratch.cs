using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Netwright.Numerics;

namespace Netwright.Compute;

/// <summary>Memory for the intermediate results of one call on one thread.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch
{
    [ThreadStatic]
    private static AlignedBuffer? results, workspace;

#if NETWRIGHT_CHECKED
    [ThreadStatic]
    private static AlignedBuffer? given;
#endif

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
        ref float aligned = ref Unsafe.AddByteOffset(ref first, (64 - past) & 63);
        Access.LendStack(ref aligned, stack.Length - 16);
        return ref aligned;
    }

    /// <summary>The first float of a vector that a caller gives, for kernels to read.</summary>
    public static ref float Given(ReadOnlySpan<float> vector)
    {
#if NETWRIGHT_CHECKED
        // A caller's memory moves and is none of the buffers that accesses are checked against.
        ref float copy = ref Take(ref given, vector.Length);
        vector.CopyTo(MemoryMarshal.CreateSpan(ref copy, vector.Length));
        return ref copy;
#else
        return ref MemoryMarshal.GetReference(vector);
#endif
    }

    private static ref float Take(ref AlignedBuffer? held, long floats)
    {
        if (held is null || held.Length < floats)
            held = new AlignedBuffer(floats);
        Access.Lend(ref held.Origin, floats);
        return ref held.Origin;
    }
}
