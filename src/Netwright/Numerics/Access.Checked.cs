#if NETWRIGHT_CHECKED
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netwright.Numerics;

/// <content>
/// The buffers lie in one array, sorted by their addresses. It is replaced as a whole when a buffer is made, so that any thread searches it without a lock. A buffer is left out of the next one
/// when nothing refers to its array any more, a reference within it included.
/// </content>
internal static partial class Access
{
    // Room past a buffer that a reference may point to, and behind which no other object lies: AlignedBuffer's slack, less what it aligns with.
    private const nint Slack = 64;

    private static readonly Lock Gate = new();
    private static volatile Buffer[] buffers = [];

    // The last one found, which mostly is the next one too.
    [ThreadStatic]
    private static Buffer? recent;

    // What a thread lends of its stack.
    [ThreadStatic]
    private static Buffer? stack;

    static partial void Add(float[] array, int start, int floats)
    {
        array.AsSpan(0, start).Fill(float.NaN);
        array.AsSpan(start + floats).Fill(float.NaN);
        Buffer buffer = new(Marshal.UnsafeAddrOfPinnedArrayElement(array, start), floats, new WeakReference(array));
        lock (Gate)
        {
            foreach (Buffer other in buffers)
                other.IsGone |= !other.IsReferred;
            buffers = [.. buffers.Where(static other => !other.IsGone).Append(buffer).OrderBy(static other => other.First)];
        }
    }

    static partial void Cut(ref float first, long floats)
    {
        Find(ref first).Length = floats;
        MemoryMarshal.CreateSpan(ref first, (int)floats).Fill(float.NaN);
    }

    static partial void Take(ref float first, long floats)
    {
        recent = null;
        stack = new Buffer(Address(ref first), floats, null);
        MemoryMarshal.CreateSpan(ref first, (int)floats).Fill(float.NaN);
    }

    static partial void CheckFloats(ref float first, nint at, nint floats)
    {
        Buffer buffer = Find(ref first);
        nint from = Address(ref first) + at * sizeof(float) - buffer.First;
        if (from < 0 || from + floats * sizeof(float) > buffer.Bytes || floats < 0)
            throw new AccessException($"{Place()} reads or writes {floats} floats from {from / sizeof(float)} on, of a buffer of {buffer.Length} floats.");
    }

    static partial void CheckPlace(ref float first, nint bytes)
    {
        Buffer buffer = Find(ref first);
        nint to = Address(ref first) + bytes - buffer.First;
        if (to < 0 || to > buffer.Bytes + Slack)
            throw new AccessException($"{Place()} moves a reference to place {to / sizeof(float)} of a buffer of {buffer.Length} floats.");
    }

    private static Buffer Find(ref float first)
    {
        nint address = Address(ref first);
        if (recent is { } last && last.Holds(address))
            return last;

        Buffer? found = stack is { } own && own.Holds(address) ? own : Search(address);
        return recent = found ?? throw new AccessException($"{Place()} has a reference that points into no buffer.");
    }

    private static Buffer? Search(nint address)
    {
        Buffer[] all = buffers;
        int from = 0, to = all.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (all[middle].First <= address)
                from = middle + 1;
            else
                to = middle;
        }

        return from > 0 && all[from - 1].Holds(address) ? all[from - 1] : null;
    }

    private static unsafe nint Address(ref float place) => (nint)Unsafe.AsPointer(ref place);

    // The method that goes wrong: the first that is not part of the checks, or of the operations that kernels are written with.
    private static string Place()
    {
        foreach (StackFrame frame in new StackTrace().GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is { DeclaringTypeName: { } type, Name: { } name } && type.Split('.')[^1] is not ("Access" or "Lanes" or "Unsafe" or "MemoryMarshal"))
                return $"{type}.{name}";
        }

        return "A kernel";
    }

    /// <summary>A run of floats that kernels may use.</summary>
    private sealed class Buffer(nint first, long length, WeakReference? array)
    {
        public nint First { get; } = first;

        public long Length { get; set; } = length;

        public nint Bytes => (nint)Length * sizeof(float);

        public bool IsReferred => array?.IsAlive ?? true;

        public bool IsGone { get; set; }

        public bool Holds(nint address) => address >= First && address <= First + Bytes + Slack && !IsGone;
    }
}

/// <summary>A kernel leaves its buffer: a defect of Netwright.</summary>
internal sealed class AccessException(string message) : Exception(message);
#endif
