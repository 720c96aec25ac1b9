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
            for (int index = first, count; index < last; index += count)
            {
                Block block = new(shape, unfolding, index);
                int matrix = block.Matrix(unfolding, taps), next = deltaStride * Panels.Width, height = block.Height, rows = lines * shape.OutWidth, at = (index - first) * BlockLength;
                ref float elements = ref Unsafe.Add(ref workspace, copy + matrix), vectors = ref Unsafe.Add(ref deltas, block.Panel * deltaStride * Panels.Width);
                count = block.HasNext && index + 1 < last ? 2 : 1;
                if (block.IsTransposed)
                {
                    (next, height) = (count == 2 ? new Block(shape, unfolding, index + 1).Matrix(unfolding, taps) - matrix : 0, shape.Units);
                    ref float exchanged = ref elements;
                    elements = ref vectors;
                    vectors = ref exchanged;
                }

                if (count == 2)
                    Gradient.Blocks(ref elements, ref vectors, next, rows, height, at, BlockLength, in sum);
                else
                    Gradient.Block(ref elements, ref vectors, rows, height, at, in sum);
            }
        }
    }

    /// <summary>Steps some blocks of a kernel by their sums.</summary>
    internal static void Step<TStep>(in SlidingShape shape, int first, int last, ref float sums, int kernel, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Unfolding unfolding = new(shape);
        ref float turned = ref Scratch.Align(stackalloc float[BlockLength + 16]);
        for (int index = first; index < last; index++)
        {
            Block block = new(shape, unfolding, index);
            scoped ref float rows = ref Unsafe.Add(ref sums, (index - first) * BlockLength);
            if (block.IsTransposed)
            {
                Panels.TransposeBlock(ref rows, ref turned);
                rows = ref turned;
            }

            int at = kernel + (block.Panel * shape.Depth + block.Tap * unfolding.Depth + block.Channels) * Panels.Width;

            // Deltas are zero where a panel is padded. What a transposed convolution has in their place is the map that it read, which need not be.
            Vector512<float> real = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(shape.Units - block.Panel * Panels.Width)).AsSingle();
            for (int row = 0; row < block.Height * Panels.Width; row += Panels.Width)
                TStep.Apply(in step, Lanes.Load(ref rows, row) & real, at + row);
        }
    }

    /// <summary>
    /// A block of a kernel: the rows of one tap and sixteen channels or fewer, sixteen columns of each. Neighbouring blocks that share what they are summed from are summed together: those of two
    /// panels of units read the same elements of the map. Where there is one panel alone, two taps read the same deltas; their sums lie transposed, [units][16].
    /// </summary>
    private readonly struct Block
    {
        public Block(in SlidingShape shape, in Unfolding unfolding, int number)
        {
            int inner = Panels.Count(unfolding.Depth), blocks = unfolding.Taps * inner, panels = Panels.Count(shape.Units);
            (int pair, int rest) = Math.DivRem(number, 2 * blocks);
            int abreast = Math.Min(2, panels - 2 * pair);
            IsTransposed = panels == 1 && shape.Units <= unfolding.Depth;
            HasNext = IsTransposed ? number + 1 < blocks : rest % abreast + 1 < abreast;
            Panel = 2 * pair + rest % abreast;
            (Tap, int channels) = Math.DivRem(rest / abreast, inner);
            Channels = channels * Panels.Width;
            Height = Math.Min(Panels.Width, unfolding.Depth - Channels);
        }

        /// <summary>Whether a unit's sums lie together, and not those of a row of the kernel.</summary>
        public bool IsTransposed { get; }

        /// <summary>Whether the next block may be summed together with this one.</summary>
        public bool HasNext { get; }

        /// <summary>The panel of units.</summary>
        public int Panel { get; }

        /// <summary>The tap, or the taps that stand side by side.</summary>
        public int Tap { get; }

        /// <summary>The first of its channels.</summary>
        public int Channels { get; }

        /// <summary>Its rows.</summary>
        public int Height { get; }

        /// <summary>Where the elements lie that it reads, from the first copy on.</summary>
        public int Matrix(in Unfolding unfolding, ReadOnlySpan<int> taps) => taps[Tap] + Channels * unfolding.Stride;
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
