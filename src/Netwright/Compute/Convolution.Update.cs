using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <content>The kernel's gradient: of each tap the dense layer's, over the positions of all samples.</content>
public static partial class Convolution
{
    /// <summary>The floats of a block's sums.</summary>
    internal const int BlockLength = Panels.Width * Panels.Width;

    /// <summary>Sums the kernel's gradient over the batch and steps a part's share of its blocks, each the rows of one tap and sixteen channels or fewer, sixteen columns of each.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The maps read.</param>
    /// <param name="xStride">The rows that a panel of x has room for.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="deltaStride">The rows that a panel of delta has room for.</param>
    /// <param name="samples">The samples of the batch.</param>
    /// <param name="part">The part's number.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="kernel">Where the kernel lies in the parameter arena.</param>
    /// <param name="step">The optimizer's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Update<TStep>(
        in SlidingShape shape, ref float x, int xStride, ref float delta, int deltaStride, int samples, int part, int parts, int kernel, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        int all = Blocks(shape), first = (int)((long)all * part / parts), last = (int)((long)all * (part + 1) / parts);
        if (first == last)
            return;

        long floats = (long)(last - first) * BlockLength;
        ref float sums = ref Scratch.Workspace(floats + Room(shape)), workspace = ref Unsafe.Add(ref sums, (nint)floats);
        MemoryMarshal.CreateSpan(ref sums, (int)floats).Clear();
        for (int sample = 0; sample < samples; sample++)
            Add(shape, ref Panels.Sample(ref x, shape.IsFlat ? 1 : shape.Positions, sample), xStride, ref Panels.Sample(ref delta, shape.OutPositions, sample), deltaStride, first, last, ref sums, ref workspace);
        Step(shape, first, last, ref sums, kernel, step);
    }

    /// <summary>The blocks of a kernel.</summary>
    internal static int Blocks(in SlidingShape shape)
    {
        Unfolding unfolding = new(shape);
        return unfolding.Taps * Panels.Count(unfolding.Depth) * Panels.Count(shape.Units);
    }

    /// <summary>Adds a sample's gradient to the sums of some blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(in SlidingShape shape, ref float x, int xStride, ref float delta, int deltaStride, int first, int last, ref float sums, ref float workspace)
    {
        int band = Unfolding.BandLines(shape);
        Sum sum = new(ref sums);
        for (int line = 0; line < shape.OutHeight; line += band)
        {
            int lines = Math.Min(band, shape.OutHeight - line);
            Unfolding unfolding = new(shape.Lines(line, lines));
            Span<int> taps = Unfold(unfolding, ref x, xStride, ref workspace, out nint copy);
            ref float deltas = ref Unsafe.Add(ref delta, line * shape.OutWidth * Panels.Width);
            int inner = Panels.Count(unfolding.Depth), blocks = unfolding.Taps * inner;
            for (int index = first; index < last; index++)
            {
                (int panel, int block) = Math.DivRem(index, blocks);
                (int tap, int channels) = Math.DivRem(block, inner);
                ref float matrix = ref Unsafe.Add(ref workspace, copy + taps[tap] + channels * unfolding.Stride * Panels.Width);
                int height = Math.Min(Panels.Width, unfolding.Depth - channels * Panels.Width);
                Gradient.Block(ref matrix, ref Unsafe.Add(ref deltas, panel * deltaStride * Panels.Width), lines * shape.OutWidth, height, (index - first) * BlockLength, in sum);
            }
        }
    }

    /// <summary>Steps some blocks of a kernel by their sums.</summary>
    internal static void Step<TStep>(in SlidingShape shape, int first, int last, ref float sums, int kernel, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Unfolding unfolding = new(shape);
        int inner = Panels.Count(unfolding.Depth), blocks = unfolding.Taps * inner;
        for (int index = first; index < last; index++)
        {
            (int panel, int block) = Math.DivRem(index, blocks);
            (int tap, int channels) = Math.DivRem(block, inner);
            int height = Math.Min(Panels.Width, unfolding.Depth - channels * Panels.Width);
            int at = kernel + (panel * shape.Depth + tap * unfolding.Depth + channels * Panels.Width) * Panels.Width;

            // Deltas are zero where a panel is padded. What a transposed convolution has in their place is the map that it read, which need not be.
            Vector512<float> real = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(shape.Units - panel * Panels.Width)).AsSingle();
            for (int row = 0; row < height * Panels.Width; row += Panels.Width)
                TStep.Apply(in step, Lanes.Load(ref sums, (index - first) * BlockLength + row) & real, at + row);
        }
    }

    /// <summary>Adds what a tile has summed up to the sums of the samples before.</summary>
    private readonly ref struct Sum(ref float origin) : IStep<Sum>
    {
        private readonly ref float origin = ref origin;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Apply(in Sum step, Vector512<float> gradient, int at)
            => Lanes.Store(Lanes.Load(ref step.origin, at) + gradient, ref step.origin, at);
    }
}
