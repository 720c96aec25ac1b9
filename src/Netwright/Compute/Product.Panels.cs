using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <content>One row and several panels.</content>
public static partial class Product
{
    /// <summary>Multiplies one row of x with four neighbouring panels of w side by side, which hide each other's latency.</summary>
    /// <param name="x">The first float of the row.</param>
    /// <param name="w">The first float of the first panel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for each panel.</param>
    /// <param name="y">The first float of the row that receives the sums.</param>
    /// <param name="stride">The rows that a panel of x, and of y, has room for.</param>
    /// <param name="depth">The terms of each sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Panels4(ref float x, ref float w, ref float start, ref float y, int stride, int depth)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, 16), acc2 = Lanes.Load(ref start, 32), acc3 = Lanes.Load(ref start, 48);
        ref float w2 = ref Lanes.At(ref w, depth * 16);
        ref float w3 = ref Lanes.At(ref w, depth * 32);
        ref float w4 = ref Lanes.At(ref w, depth * 48);
        for (int from = 0; from < depth; from += Panels.Width)
        {
            ref float column = ref Lanes.At(ref x, from * stride);
            int k = 0, columns = Math.Min(Panels.Width, depth - from);
            for (; k + 4 <= columns; k += 4)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w3, 0), acc2);
                acc3 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w4, 0), acc3);
                acc0 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w, 16), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w2, 16), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w3, 16), acc2);
                acc3 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w4, 16), acc3);
                acc0 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w, 32), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w2, 32), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w3, 32), acc2);
                acc3 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w4, 32), acc3);
                acc0 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w, 48), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w2, 48), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w3, 48), acc2);
                acc3 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w4, 48), acc3);
                column = ref Lanes.At(ref column, 4);
                w = ref Lanes.At(ref w, 64);
                w2 = ref Lanes.At(ref w2, 64);
                w3 = ref Lanes.At(ref w3, 64);
                w4 = ref Lanes.At(ref w4, 64);
            }

            for (; k < columns; k++)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w3, 0), acc2);
                acc3 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w4, 0), acc3);
                column = ref Lanes.At(ref column, 1);
                w = ref Lanes.At(ref w, 16);
                w2 = ref Lanes.At(ref w2, 16);
                w3 = ref Lanes.At(ref w3, 16);
                w4 = ref Lanes.At(ref w4, 16);
            }
        }

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, stride * 16);
        Lanes.Store(acc2, ref y, stride * 16 * 2);
        Lanes.Store(acc3, ref y, stride * 16 * 3);
    }

    /// <summary>Multiplies one row of x with three panels of w.</summary>
    /// <inheritdoc cref="Panels4"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Panels3(ref float x, ref float w, ref float start, ref float y, int stride, int depth)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, 16), acc2 = Lanes.Load(ref start, 32);
        ref float w2 = ref Lanes.At(ref w, depth * 16);
        ref float w3 = ref Lanes.At(ref w, depth * 32);
        for (int from = 0; from < depth; from += Panels.Width)
        {
            ref float column = ref Lanes.At(ref x, from * stride);
            int k = 0, columns = Math.Min(Panels.Width, depth - from);
            for (; k + 4 <= columns; k += 4)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w3, 0), acc2);
                acc0 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w, 16), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w2, 16), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w3, 16), acc2);
                acc0 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w, 32), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w2, 32), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w3, 32), acc2);
                acc0 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w, 48), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w2, 48), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w3, 48), acc2);
                column = ref Lanes.At(ref column, 4);
                w = ref Lanes.At(ref w, 64);
                w2 = ref Lanes.At(ref w2, 64);
                w3 = ref Lanes.At(ref w3, 64);
            }

            for (; k < columns; k++)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                acc2 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w3, 0), acc2);
                column = ref Lanes.At(ref column, 1);
                w = ref Lanes.At(ref w, 16);
                w2 = ref Lanes.At(ref w2, 16);
                w3 = ref Lanes.At(ref w3, 16);
            }
        }

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, stride * 16);
        Lanes.Store(acc2, ref y, stride * 16 * 2);
    }

    /// <summary>Multiplies one row of x with two panels of w.</summary>
    /// <inheritdoc cref="Panels4"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Panels2(ref float x, ref float w, ref float start, ref float y, int stride, int depth)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0), acc1 = Lanes.Load(ref start, 16);
        ref float w2 = ref Lanes.At(ref w, depth * 16);
        for (int from = 0; from < depth; from += Panels.Width)
        {
            ref float column = ref Lanes.At(ref x, from * stride);
            int k = 0, columns = Math.Min(Panels.Width, depth - from);
            for (; k + 4 <= columns; k += 4)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                acc0 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w, 16), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w2, 16), acc1);
                acc0 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w, 32), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w2, 32), acc1);
                acc0 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w, 48), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w2, 48), acc1);
                column = ref Lanes.At(ref column, 4);
                w = ref Lanes.At(ref w, 64);
                w2 = ref Lanes.At(ref w2, 64);
            }

            for (; k < columns; k++)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc1 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w2, 0), acc1);
                column = ref Lanes.At(ref column, 1);
                w = ref Lanes.At(ref w, 16);
                w2 = ref Lanes.At(ref w2, 16);
            }
        }

        Lanes.Store(acc0, ref y, 0);
        Lanes.Store(acc1, ref y, stride * 16);
    }

    /// <summary>Multiplies one row of x with one panel of w.</summary>
    /// <inheritdoc cref="Panels4"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Panels1(ref float x, ref float w, ref float start, ref float y, int stride, int depth)
    {
        Vector512<float> acc0 = Lanes.Load(ref start, 0);
        for (int from = 0; from < depth; from += Panels.Width)
        {
            ref float column = ref Lanes.At(ref x, from * stride);
            int k = 0, columns = Math.Min(Panels.Width, depth - from);
            for (; k + 4 <= columns; k += 4)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                acc0 = Lanes.MultiplyAdd(ref column, 1, Lanes.Load(ref w, 16), acc0);
                acc0 = Lanes.MultiplyAdd(ref column, 2, Lanes.Load(ref w, 32), acc0);
                acc0 = Lanes.MultiplyAdd(ref column, 3, Lanes.Load(ref w, 48), acc0);
                column = ref Lanes.At(ref column, 4);
                w = ref Lanes.At(ref w, 64);
            }

            for (; k < columns; k++)
            {
                acc0 = Lanes.MultiplyAdd(ref column, 0, Lanes.Load(ref w, 0), acc0);
                column = ref Lanes.At(ref column, 1);
                w = ref Lanes.At(ref w, 16);
            }
        }

        Lanes.Store(acc0, ref y, 0);
    }
}
