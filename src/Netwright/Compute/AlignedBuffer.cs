using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Netwright.Compute;

/// <summary>
/// Floats, zero at first, that begin on a 64-byte boundary and stay where they are. A 64-byte vector at a multiple of 16 floats then never
/// straddles two cache lines, which would halve the loads that a core can do.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer
{
    private const int Alignment = 64;
    private readonly float[] array;
    private readonly int start;

    /// <summary>Takes memory for so many floats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more floats than an array holds.</exception>
    public AlignedBuffer(long length)
    {
        // Room to align, and room for references that loops leave up to a vector past the end: those must not point at another object.
        const int Slack = 2 * Alignment / sizeof(float);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Array.MaxLength - Slack);
        Length = (int)length;
        array = GC.AllocateArray<float>(Length + Slack, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        start = (int)(-address & (Alignment - 1)) / sizeof(float);
    }

    /// <summary>A buffer of no floats, for fields that are filled later.</summary>
    public static AlignedBuffer Empty { get; } = new(0);

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float.</summary>
    public ref float Origin => ref array[start];

    /// <summary>All the floats.</summary>
    public Span<float> Span => array.AsSpan(start, Length);
}
