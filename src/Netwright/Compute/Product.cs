using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Compute;

/// <summary>
/// Tiles of the matrix product y = start + x w, whose sums stay in registers: some rows of x and a panel of 16 columns of w, or one row and several panels.
/// They stand here and not in each network, since the depth of a product is an argument; for depths up to eight there is <see cref="ShortProduct"/>.
/// </summary>
/// <remarks>
/// For generated code to call: programs have no use for it, and it may change with any version. Activations lie in panels [rows][16]: the elements of one column in neighbouring rows are 16 floats apart, and a column in the next panel
/// lies stride * 16 floats further on. w lies in panels [depth][16]. Each element is summed up in the order of the depth, by whichever tile it is computed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Product
{
    /// <summary>Multiplies rows of x with a panel of w. No other row of y is written.</summary>
    /// <param name="x">The first float of the matrix multiplied.</param>
    /// <param name="w">The first float of the panel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for every row, or sixteen for each.</param>
    /// <param name="step">How far apart those of neighbouring rows are: 0, or 16.</param>
    /// <param name="y">The first float of the panel that receives the sums.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row past the last.</param>
    /// <param name="stride">The rows that a panel of x has room for.</param>
    /// <param name="depth">The terms of each sum; where there are taps, of each sum and tap.</param>
    /// <param name="taps">Of a product that is a sum over several matrices: where each lies from x on. w has the panels of all, one behind the other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Rows(ref float x, ref float w, ref float start, int step, ref float y, int from, int to, int stride, int depth, ReadOnlySpan<int> taps = default)
    {
        // With 256-bit registers four rows of two are eight sums, which hide the latency of a multiply-add and leave registers for the operands. With 512-bit ones eight rows are, and sixteen of them
        // load a row of w half as often.
        if (Avx512F.IsSupported)
        {
            for (; from + 16 <= to; from += 16)
                Rows16(ref Lanes.At(ref x, from * 16), ref w, ref Lanes.At(ref start, from * step), step, ref Lanes.At(ref y, from * 16), stride, depth, taps);
            for (; from + 8 <= to; from += 8)
                Rows8(ref Lanes.At(ref x, from * 16), ref w, ref Lanes.At(ref start, from * step), step, ref Lanes.At(ref y, from * 16), stride, depth, taps);
        }

        for (; from + 4 <= to; from += 4)
            Rows4(ref Lanes.At(ref x, from * 16), ref w, ref Lanes.At(ref start, from * step), step, ref Lanes.At(ref y, from * 16), stride, depth, taps);

        if (from == to)
            return;

        x = ref Lanes.At(ref x, from * 16);
        start = ref Lanes.At(ref start, from * step);
        y = ref Lanes.At(ref y, from * 16);
        switch (to - from)
        {
            case 3:
                Rows3(ref x, ref w, ref start, step, ref y, stride, depth, taps);
                break;
            case 2:
                Rows2(ref x, ref w, ref start, step, ref y, stride, depth, taps);
                break;
            default:
                Rows1(ref x, ref w, ref start, step, ref y, stride, depth, taps);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows16(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, step), acc2 = Lanes.Load(ref start, step * 2), acc3 = Lanes.Load(ref start, step * 3), acc4 = Lanes.Load(ref start, step * 4), acc5 = Lanes.Load(ref start, step * 5), acc6 = Lanes.Load(ref start, step * 6), acc7 = Lanes.Load(ref start, step * 7);
        Vector512<float> acc8 = Lanes.Load(ref start, step * 8), acc9 = Lanes.Load(ref start, step * 9), acc10 = Lanes.Load(ref start, step * 10), acc11 = Lanes.Load(ref start, step * 11), acc12 = Lanes.Load(ref start, step * 12), acc13 = Lanes.Load(ref start, step * 13), acc14 = Lanes.Load(ref start, step * 14), acc15 = Lanes.Load(ref start, step * 15);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    acc1 = Lanes.MultiplyAdd(ref column, 16, panel, acc1);
                    acc2 = Lanes.MultiplyAdd(ref column, 32, panel, acc2);
                    acc3 = Lanes.MultiplyAdd(ref column, 48, panel, acc3);
                    acc4 = Lanes.MultiplyAdd(ref column, 64, panel, acc4);
                    acc5 = Lanes.MultiplyAdd(ref column, 80, panel, acc5);
                    acc6 = Lanes.MultiplyAdd(ref column, 96, panel, acc6);
                    acc7 = Lanes.MultiplyAdd(ref column, 112, panel, acc7);
                    acc8 = Lanes.MultiplyAdd(ref column, 128, panel, acc8);
                    acc9 = Lanes.MultiplyAdd(ref column, 144, panel, acc9);
                    acc10 = Lanes.MultiplyAdd(ref column, 160, panel, acc10);
                    acc11 = Lanes.MultiplyAdd(ref column, 176, panel, acc11);
                    acc12 = Lanes.MultiplyAdd(ref column, 192, panel, acc12);
                    acc13 = Lanes.MultiplyAdd(ref column, 208, panel, acc13);
                    acc14 = Lanes.MultiplyAdd(ref column, 224, panel, acc14);
                    acc15 = Lanes.MultiplyAdd(ref column, 240, panel, acc15);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, 16);
        Lanes.Store(acc2, ref y, 32);
        Lanes.Store(acc3, ref y, 48);
        Lanes.Store(acc4, ref y, 64);
        Lanes.Store(acc5, ref y, 80);
        Lanes.Store(acc6, ref y, 96);
        Lanes.Store(acc7, ref y, 112);
        Lanes.Store(acc8, ref y, 128);
        Lanes.Store(acc9, ref y, 144);
        Lanes.Store(acc10, ref y, 160);
        Lanes.Store(acc11, ref y, 176);
        Lanes.Store(acc12, ref y, 192);
        Lanes.Store(acc13, ref y, 208);
        Lanes.Store(acc14, ref y, 224);
        Lanes.Store(acc15, ref y, 240);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows8(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, step), acc2 = Lanes.Load(ref start, step * 2), acc3 = Lanes.Load(ref start, step * 3), acc4 = Lanes.Load(ref start, step * 4), acc5 = Lanes.Load(ref start, step * 5), acc6 = Lanes.Load(ref start, step * 6), acc7 = Lanes.Load(ref start, step * 7);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    acc1 = Lanes.MultiplyAdd(ref column, 16, panel, acc1);
                    acc2 = Lanes.MultiplyAdd(ref column, 32, panel, acc2);
                    acc3 = Lanes.MultiplyAdd(ref column, 48, panel, acc3);
                    acc4 = Lanes.MultiplyAdd(ref column, 64, panel, acc4);
                    acc5 = Lanes.MultiplyAdd(ref column, 80, panel, acc5);
                    acc6 = Lanes.MultiplyAdd(ref column, 96, panel, acc6);
                    acc7 = Lanes.MultiplyAdd(ref column, 112, panel, acc7);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, 16);
        Lanes.Store(acc2, ref y, 32);
        Lanes.Store(acc3, ref y, 48);
        Lanes.Store(acc4, ref y, 64);
        Lanes.Store(acc5, ref y, 80);
        Lanes.Store(acc6, ref y, 96);
        Lanes.Store(acc7, ref y, 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows4(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, step), acc2 = Lanes.Load(ref start, step * 2), acc3 = Lanes.Load(ref start, step * 3);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    acc1 = Lanes.MultiplyAdd(ref column, 16, panel, acc1);
                    acc2 = Lanes.MultiplyAdd(ref column, 32, panel, acc2);
                    acc3 = Lanes.MultiplyAdd(ref column, 48, panel, acc3);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, 16);
        Lanes.Store(acc2, ref y, 32);
        Lanes.Store(acc3, ref y, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows3(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, step), acc2 = Lanes.Load(ref start, step * 2);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    acc1 = Lanes.MultiplyAdd(ref column, 16, panel, acc1);
                    acc2 = Lanes.MultiplyAdd(ref column, 32, panel, acc2);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, 16);
        Lanes.Store(acc2, ref y, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows2(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, step);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    acc1 = Lanes.MultiplyAdd(ref column, 16, panel, acc1);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows1(ref float x, ref float w, ref float start, int step, ref float y, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0);
        int tap = 0;
        do
        {
            ref float matrix = ref Lanes.At(ref x, tap < taps.Length ? taps[tap] : 0);
            for (int from = 0; from < depth; from += Panels.Width)
            {
                ref float column = ref Lanes.At(ref matrix, from * stride);
                int columns = Math.Min(Panels.Width, depth - from);
                for (int k = 0; k < columns; k++)
                {
                    Vector512<float> panel = Lanes.Load(ref w, 0);
                    acc0 = Lanes.MultiplyAdd(ref column, 0, panel, acc0);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(acc0, ref y, 0);
    }
}
