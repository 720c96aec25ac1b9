using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// Products y = start + x w of one to eight terms, so short that a loop over them would cost as much as what is in it: the number of terms is a type argument, for which
/// the JIT writes them out. The sums of neighbouring rows, or panels, do not depend on each other, so that the processor works at many of them at once.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version. The layout is that of <see cref="Product"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ShortProduct
{
    /// <summary>Multiplies rows of x with a panel of w: y[n] = start[n] + Σ over k of x[n, k] · w[k].</summary>
    /// <typeparam name="TDepth">The terms of each sum.</typeparam>
    /// <param name="x">The first float of the matrix multiplied.</param>
    /// <param name="w">The first float of the panel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for every row, or sixteen for each.</param>
    /// <param name="step">How far apart those of neighbouring rows are: 0, or 16.</param>
    /// <param name="y">The first float of the panel that receives the sums.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Rows<TDepth>(ref float x, ref float w, ref float start, int step, ref float y, int from, int to)
        where TDepth : struct, IDepth
    {
        Vector512<float> w0 = Lanes.Load(ref w, 0);
        Vector512<float> w1 = TDepth.Terms > 1 ? Lanes.Load(ref w, 16) : default;
        Vector512<float> w2 = TDepth.Terms > 2 ? Lanes.Load(ref w, 32) : default;
        Vector512<float> w3 = TDepth.Terms > 3 ? Lanes.Load(ref w, 48) : default;
        Vector512<float> w4 = TDepth.Terms > 4 ? Lanes.Load(ref w, 64) : default;
        Vector512<float> w5 = TDepth.Terms > 5 ? Lanes.Load(ref w, 80) : default;
        Vector512<float> w6 = TDepth.Terms > 6 ? Lanes.Load(ref w, 96) : default;
        Vector512<float> w7 = TDepth.Terms > 7 ? Lanes.Load(ref w, 112) : default;
        for (int n = from; n < to; n++)
        {
            Vector512<float> sum = Lanes.MultiplyAdd(ref x, n * 16, w0, Lanes.Load(ref start, n * step));
            if (TDepth.Terms > 1)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 1, w1, sum);
            if (TDepth.Terms > 2)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 2, w2, sum);
            if (TDepth.Terms > 3)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 3, w3, sum);
            if (TDepth.Terms > 4)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 4, w4, sum);
            if (TDepth.Terms > 5)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 5, w5, sum);
            if (TDepth.Terms > 6)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 6, w6, sum);
            if (TDepth.Terms > 7)
                sum = Lanes.MultiplyAdd(ref x, n * 16 + 7, w7, sum);
            Lanes.Store(sum, ref y, n * 16);
        }
    }

    /// <summary>Multiplies one row of x with all panels of w: y[j] = start[j] + Σ over k of x[k] · w[j, k].</summary>
    /// <typeparam name="TDepth">The terms of each sum.</typeparam>
    /// <param name="x">The first float of the row.</param>
    /// <param name="w">The first float of the first panel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for every panel, or sixteen for each.</param>
    /// <param name="step">How far apart those of neighbouring panels are: 0, or 16.</param>
    /// <param name="y">The first float of the row in the first panel that receives the sums.</param>
    /// <param name="panels">The panels of w.</param>
    /// <param name="stride">The rows that a panel of y has room for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Row<TDepth>(ref float x, ref float w, ref float start, int step, ref float y, int panels, int stride)
        where TDepth : struct, IDepth
    {
        for (int panel = 0; panel < panels; panel++)
        {
            Vector512<float> sum = Lanes.MultiplyAdd(ref x, 0, Lanes.Load(ref w, 0), Lanes.Load(ref start, panel * step));
            if (TDepth.Terms > 1)
                sum = Lanes.MultiplyAdd(ref x, 1, Lanes.Load(ref w, 16), sum);
            if (TDepth.Terms > 2)
                sum = Lanes.MultiplyAdd(ref x, 2, Lanes.Load(ref w, 32), sum);
            if (TDepth.Terms > 3)
                sum = Lanes.MultiplyAdd(ref x, 3, Lanes.Load(ref w, 48), sum);
            if (TDepth.Terms > 4)
                sum = Lanes.MultiplyAdd(ref x, 4, Lanes.Load(ref w, 64), sum);
            if (TDepth.Terms > 5)
                sum = Lanes.MultiplyAdd(ref x, 5, Lanes.Load(ref w, 80), sum);
            if (TDepth.Terms > 6)
                sum = Lanes.MultiplyAdd(ref x, 6, Lanes.Load(ref w, 96), sum);
            if (TDepth.Terms > 7)
                sum = Lanes.MultiplyAdd(ref x, 7, Lanes.Load(ref w, 112), sum);
            Lanes.Store(sum, ref y, panel * stride * 16);
            w = ref Lanes.At(ref w, TDepth.Terms * 16);
        }
    }
}
