using System.ComponentModel;
using System.Runtime.InteropServices;
using Netwright.Numerics;

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

    // Room to align, and room for references that loops leave up to a vector past the end: those must not point at another object.
    private const int Slack = 2 * Alignment / sizeof(float);

    private readonly float[] array;
    private readonly int start;

    /// <summary>Takes memory for so many floats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more floats than an array holds.</exception>
    public AlignedBuffer(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > MostFloats)
            throw new ArgumentOutOfRangeException(nameof(length), length, $"A matrix holds at most {MostFloats} floats, as many as an array does.");

        Length = (int)length;
        array = GC.AllocateArray<float>(Length + Slack, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        start = (int)(-address & (Alignment - 1)) / sizeof(float);
        Access.Allow(array, start, Length);
    }

    /// <summary>The most floats that a buffer holds.</summary>
    internal static long MostFloats => Array.MaxLength - Slack;

    /// <summary>A buffer of no floats, for fields that are filled later.</summary>
    public static AlignedBuffer Empty { get; } = new(0);

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float.</summary>
    public ref float Origin => ref array[start];

    /// <summary>All the floats.</summary>
    public Span<float> Span => array.AsSpan(start, Length);
}
