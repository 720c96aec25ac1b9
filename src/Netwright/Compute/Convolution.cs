using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netwright.Compute;

/// <summary>Convolutions over maps, as sums of matrix products: forward, back to the map read, and the kernel's gradient. A kernel lies in panels of 16 units, each [taps][channels][16].</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Convolution
{
    /// <summary>y = start + the convolution of x, for some samples.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The maps read.</param>
    /// <param name="xStride">The rows that a panel of x has room for.</param>
    /// <param name="w">The kernel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for each panel of units.</param>
    /// <param name="startPanel">How far apart those of neighbouring panels are: 16, or 0 where all begin with the same.</param>
    /// <param name="y">Receives the maps made.</param>
    /// <param name="yStride">The rows that a panel of y has room for.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Forward(in SlidingShape shape, ref float x, int xStride, ref float w, ref float start, int startPanel, ref float y, int yStride, int from, int to)
    {
        ref float workspace = ref Scratch.Workspace(Room(shape));
        for (int sample = from; sample < to; sample++)
        {
            Slide(shape, ref Panels.Sample(ref x, shape.IsFlat ? 1 : shape.Positions, sample), xStride, ref w, ref start, startPanel, 0, ref Panels.Sample(ref y, shape.OutPositions, sample), yStride, ref workspace);
        }
    }

    /// <summary>Carries deltas of a transposed convolution's maps back to those that it read: the convolution of them.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    /// <param name="delta">The deltas of the maps of the convolution's input.</param>
    /// <param name="deltaStride">The rows that a panel of delta has room for.</param>
    /// <param name="w">The kernel.</param>
    /// <param name="previous">Receives the deltas of the maps of the convolution's output.</param>
    /// <param name="previousStride">The rows that a panel of previous has room for.</param>
    /// <param name="adds">Whether they are added to what lies there.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void TransposedBackward(
        in SlidingShape shape, ref float delta, int deltaStride, ref float w, ref float previous, int previousStride, bool adds, int from, int to)
    {
        ref float workspace = ref Scratch.Workspace(Room(shape));
        for (int sample = from; sample < to; sample++)
        {
            ref float target = ref Panels.Sample(ref previous, shape.OutPositions, sample);
            Slide(
                shape, ref Panels.Sample(ref delta, shape.Positions, sample), deltaStride, ref w, ref adds ? ref target : ref Lanes.Zeros,
                adds ? previousStride * Panels.Width : 0, adds ? Panels.Width : 0, ref target, previousStride, ref workspace);
        }
    }

    /// <summary>The floats that <see cref="Slide"/> needs beside what it is given.</summary>
    internal static long Room(in SlidingShape shape)
    {
        Unfolding unfolding = new(shape.Lines(0, Unfolding.BandLines(shape)));
        return Aligned(unfolding.Taps) + Aligned(unfolding.Length) + Aligned(unfolding.FrameLength);
    }

    /// <summary>One sample, a band of lines after the other: as many as fit into the cache, and see the same lines of the kernel within the map. What lies outside is zero and left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Slide(
        in SlidingShape shape, ref float x, int xStride, ref float w, ref float start, int startPanel, int startRow, ref float y, int yStride, ref float workspace)
    {
        int most = Unfolding.BandLines(shape);
        for (int line = 0, end; line < shape.OutHeight; line = end)
        {
            (int First, int Count) seen = shape.WindowLinesAt(line);
            end = line + 1;
            while (end < shape.OutHeight && end - line < most && shape.WindowLinesAt(end) == seen)
                end++;

            Unfolding unfolding = new(shape.Lines(line, end - line).WindowLines(seen.First, seen.Count));
            Span<int> taps = Unfold(unfolding, ref x, xStride, ref workspace, out nint copy);
            int row = line * shape.OutWidth * Panels.Width;
            Product.Matrix(
                ref Unsafe.Add(ref workspace, copy), ref Unsafe.Add(ref w, seen.First * shape.KernelWidth * shape.Channels * Panels.Width), shape.Depth * Panels.Width,
                ref Unsafe.Add(ref start, startRow == 0 ? 0 : row), startPanel, startRow, ref Unsafe.Add(ref y, row),
                (end - line) * shape.OutWidth, unfolding.Stride, yStride, unfolding.Depth, Panels.Count(shape.Units), taps);
        }
    }

    // Copies a sample into the workspace: there lie the taps' offsets, from `copy` on the matrices, and behind them the frame.
    private static Span<int> Unfold(in Unfolding unfolding, ref float x, int xStride, ref float workspace, out nint copy)
    {
        Span<int> taps = MemoryMarshal.CreateSpan(ref Unsafe.As<float, int>(ref workspace), unfolding.Taps);
        unfolding.WriteOffsets(taps);
        copy = (nint)Aligned(unfolding.Taps);
        unfolding.Write(ref x, xStride, ref Unsafe.Add(ref workspace, copy), ref Unsafe.Add(ref workspace, copy + (nint)Aligned(unfolding.Length)));
        return taps;
    }

    private static long Aligned(long floats) => (floats + 15) & -16;
}
