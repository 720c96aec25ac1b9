using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Compute;

/// <summary>
/// Tiles of a kernel's gradient, xᵀ delta: sums over the rows of the batch, which the optimizer's step takes from the registers. They hold no size of a network, and
/// are compiled for each network's step.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Gradient
{
    /// <summary>
    /// Steps a part's share of a kernel's blocks of 16 x 16. Blocks of two neighbouring panels that read the same inputs follow each other in that order, so that they are summed together.
    /// </summary>
    /// <param name="x">The first float of the inputs.</param>
    /// <param name="delta">The first float of the deltas.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="stride">The rows that a panel of x, and of delta, has room for.</param>
    /// <param name="inputs">The kernel's rows.</param>
    /// <param name="panels">The kernel's panels of columns.</param>
    /// <param name="kernel">Where it lies in the parameter arena.</param>
    /// <param name="part">The part's number.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="step">The optimizer's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Kernel<TStep>(ref float x, ref float delta, int rows, int stride, int inputs, int panels, int kernel, int part, int parts, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        // One part needs no divisions, which took a thirtieth of a small network's step of one sample.
        int blocks = Panels.Count(inputs), first = 0, left = blocks * panels;
        if (parts > 1)
        {
            first = (int)((long)blocks * panels * part / parts);
            left = (int)((long)blocks * panels * (part + 1) / parts) - first;
        }

        int panel = first == 0 ? 0 : first / (2 * blocks) * 2;
        for (int index = first - panel * blocks; left > 0; panel += 2, index = 0)
        {
            // Blocks of two panels, or of the last one alone.
            bool isPair = panel + 1 < panels;
            int end = Math.Min(index + left, isPair ? 2 * blocks : blocks), length = inputs * Panels.Width;
            ref float deltas = ref Lanes.At(ref delta, panel * stride * Panels.Width);
            left -= end - index;
            while (index < end)
            {
                int block = isPair ? index >> 1 : index, second = isPair ? index & 1 : 0, height = Math.Min(Panels.Width, inputs - block * Panels.Width);
                int at = kernel + (panel * inputs + block * Panels.Width) * Panels.Width;
                ref float read = ref Lanes.At(ref x, block * stride * Panels.Width);
                if (isPair && second == 0 && index + 2 <= end)
                {
                    Blocks(ref read, ref deltas, stride * Panels.Width, rows, height, at, length, in step);
                    index += 2;
                }
                else
                {
                    Block(ref read, ref Lanes.At(ref deltas, second * stride * Panels.Width), rows, height, at + second * length, in step);
                    index++;
                }
            }
        }
    }

    /// <summary>Steps a block of a kernel: the rows of sixteen inputs or fewer, sixteen columns of each.</summary>
    /// <param name="x">The first float of the panel of inputs.</param>
    /// <param name="delta">The first float of the panel of deltas.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="height">The inputs, 16 at most.</param>
    /// <param name="at">Where the block lies in the parameter arena.</param>
    /// <param name="step">The optimizer's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Block<TStep>(ref float x, ref float delta, int rows, int height, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        // All sixteen at once where there are as many registers, or eight, which hide the latency of a multiply-add there.
        int k = 0;
        if (Avx512F.IsSupported)
        {
            if (height == 16)
            {
                Rows16(ref x, ref delta, rows, at, in step);
                return;
            }

            if (height >= 8)
            {
                Rows8(ref x, ref delta, rows, at, in step);
                k = 8;
            }
        }

        for (; k + 4 <= height; k += 4)
            Rows4(ref Lanes.At(ref x, k), ref delta, rows, at + k * 16, in step);
        if ((height & 2) != 0)
            Rows2(ref Lanes.At(ref x, k), ref delta, rows, at + k * 16, in step);
        k += height & 2;
        if ((height & 1) != 0)
            Rows1(ref Lanes.At(ref x, k), ref delta, rows, at + k * 16, in step);
    }

    /// <summary>Steps sixteen elements of a bias, whose gradient is the sum of the deltas.</summary>
    /// <param name="delta">The first float of the panel of deltas.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="at">Where the elements lie in the parameter arena.</param>
    /// <param name="step">The optimizer's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Bias<TStep>(ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int n = 0; n < rows; n++)
            sum += Lanes.Load(ref delta, n * 16);
        TStep.Apply(in step, sum, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows16<TStep>(ref float x, ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> acc0 = Vector512<float>.Zero, acc1 = acc0, acc2 = acc0, acc3 = acc0, acc4 = acc0, acc5 = acc0, acc6 = acc0, acc7 = acc0;
        Vector512<float> acc8 = acc0, acc9 = acc0, acc10 = acc0, acc11 = acc0, acc12 = acc0, acc13 = acc0, acc14 = acc0, acc15 = acc0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0);
            acc0 = Lanes.MultiplyAdd(ref x, 0, g, acc0);
            acc1 = Lanes.MultiplyAdd(ref x, 1, g, acc1);
            acc2 = Lanes.MultiplyAdd(ref x, 2, g, acc2);
            acc3 = Lanes.MultiplyAdd(ref x, 3, g, acc3);
            acc4 = Lanes.MultiplyAdd(ref x, 4, g, acc4);
            acc5 = Lanes.MultiplyAdd(ref x, 5, g, acc5);
            acc6 = Lanes.MultiplyAdd(ref x, 6, g, acc6);
            acc7 = Lanes.MultiplyAdd(ref x, 7, g, acc7);
            acc8 = Lanes.MultiplyAdd(ref x, 8, g, acc8);
            acc9 = Lanes.MultiplyAdd(ref x, 9, g, acc9);
            acc10 = Lanes.MultiplyAdd(ref x, 10, g, acc10);
            acc11 = Lanes.MultiplyAdd(ref x, 11, g, acc11);
            acc12 = Lanes.MultiplyAdd(ref x, 12, g, acc12);
            acc13 = Lanes.MultiplyAdd(ref x, 13, g, acc13);
            acc14 = Lanes.MultiplyAdd(ref x, 14, g, acc14);
            acc15 = Lanes.MultiplyAdd(ref x, 15, g, acc15);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
        }

        TStep.Apply(in step, acc0, at);
        TStep.Apply(in step, acc1, at + 16);
        TStep.Apply(in step, acc2, at + 32);
        TStep.Apply(in step, acc3, at + 48);
        TStep.Apply(in step, acc4, at + 64);
        TStep.Apply(in step, acc5, at + 80);
        TStep.Apply(in step, acc6, at + 96);
        TStep.Apply(in step, acc7, at + 112);
        TStep.Apply(in step, acc8, at + 128);
        TStep.Apply(in step, acc9, at + 144);
        TStep.Apply(in step, acc10, at + 160);
        TStep.Apply(in step, acc11, at + 176);
        TStep.Apply(in step, acc12, at + 192);
        TStep.Apply(in step, acc13, at + 208);
        TStep.Apply(in step, acc14, at + 224);
        TStep.Apply(in step, acc15, at + 240);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows8<TStep>(ref float x, ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> acc0 = Vector512<float>.Zero, acc1 = acc0, acc2 = acc0, acc3 = acc0, acc4 = acc0, acc5 = acc0, acc6 = acc0, acc7 = acc0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0);
            acc0 = Lanes.MultiplyAdd(ref x, 0, g, acc0);
            acc1 = Lanes.MultiplyAdd(ref x, 1, g, acc1);
            acc2 = Lanes.MultiplyAdd(ref x, 2, g, acc2);
            acc3 = Lanes.MultiplyAdd(ref x, 3, g, acc3);
            acc4 = Lanes.MultiplyAdd(ref x, 4, g, acc4);
            acc5 = Lanes.MultiplyAdd(ref x, 5, g, acc5);
            acc6 = Lanes.MultiplyAdd(ref x, 6, g, acc6);
            acc7 = Lanes.MultiplyAdd(ref x, 7, g, acc7);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
        }

        TStep.Apply(in step, acc0, at);
        TStep.Apply(in step, acc1, at + 16);
        TStep.Apply(in step, acc2, at + 32);
        TStep.Apply(in step, acc3, at + 48);
        TStep.Apply(in step, acc4, at + 64);
        TStep.Apply(in step, acc5, at + 80);
        TStep.Apply(in step, acc6, at + 96);
        TStep.Apply(in step, acc7, at + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows4<TStep>(ref float x, ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> acc0 = Vector512<float>.Zero, acc1 = acc0, acc2 = acc0, acc3 = acc0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0);
            acc0 = Lanes.MultiplyAdd(ref x, 0, g, acc0);
            acc1 = Lanes.MultiplyAdd(ref x, 1, g, acc1);
            acc2 = Lanes.MultiplyAdd(ref x, 2, g, acc2);
            acc3 = Lanes.MultiplyAdd(ref x, 3, g, acc3);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
        }

        TStep.Apply(in step, acc0, at);
        TStep.Apply(in step, acc1, at + 16);
        TStep.Apply(in step, acc2, at + 32);
        TStep.Apply(in step, acc3, at + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows2<TStep>(ref float x, ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> acc0 = Vector512<float>.Zero, acc1 = acc0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0);
            acc0 = Lanes.MultiplyAdd(ref x, 0, g, acc0);
            acc1 = Lanes.MultiplyAdd(ref x, 1, g, acc1);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
        }

        TStep.Apply(in step, acc0, at);
        TStep.Apply(in step, acc1, at + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows1<TStep>(ref float x, ref float delta, int rows, int at, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> acc0 = Vector512<float>.Zero;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0);
            acc0 = Lanes.MultiplyAdd(ref x, 0, g, acc0);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
        }

        TStep.Apply(in step, acc0, at);
    }
}
