using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Compute;

/// <content>Rows and two panels: with 512-bit registers, an element of x that is read once is multiplied twice.</content>
public static partial class Product
{
    /// <summary>Multiplies rows of x with all panels of w: two at a time where the registers hold the sums of eight rows of both.</summary>
    /// <param name="x">The first float of the matrix multiplied.</param>
    /// <param name="w">The first float of the first panel.</param>
    /// <param name="length">How far apart neighbouring panels of w are, in floats.</param>
    /// <param name="start">What the sums begin with.</param>
    /// <param name="startPanel">How far apart that is for neighbouring panels.</param>
    /// <param name="startRow">How far apart it is for neighbouring rows.</param>
    /// <param name="y">The first float of the matrix that receives the sums.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="stride">The rows that a panel of x has room for.</param>
    /// <param name="yStride">The rows that a panel of y has room for.</param>
    /// <param name="depth">The terms of each sum and tap.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="taps">Where each of the matrices lies from x on, whose products are summed up; none for x alone.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Matrix(ref float x, ref float w, int length, ref float start, int startPanel, int startRow, ref float y, int rows, int stride, int yStride, int depth, int panels, ReadOnlySpan<int> taps)
    {
        int panel = 0;
        if (Avx512F.IsSupported)
        {
            for (; panel + 2 <= panels; panel += 2)
            {
                Pair(ref x, ref Lanes.At(ref w, panel * length), length, ref Lanes.At(ref start, panel * startPanel), startPanel, startRow, ref Lanes.At(ref y, panel * yStride * Panels.Width), yStride * Panels.Width, rows, stride, depth, taps);
            }
        }

        for (; panel < panels; panel++)
            Rows(ref x, ref Lanes.At(ref w, panel * length), ref Lanes.At(ref start, panel * startPanel), startRow, ref Lanes.At(ref y, panel * yStride * Panels.Width), 0, rows, stride, depth, taps);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pair(ref float x, ref float w, int length, ref float start, int startPanel, int startRow, ref float y, int yPanel, int rows, int stride, int depth, ReadOnlySpan<int> taps)
    {
        ref float w2 = ref Lanes.At(ref w, length);
        int row = 0;
        for (; row + 8 <= rows; row += 8)
            Pair8(ref Lanes.At(ref x, row * 16), ref w, ref w2, ref Lanes.At(ref start, row * startRow), startPanel, startRow, ref Lanes.At(ref y, row * 16), yPanel, stride, depth, taps);
        if ((rows & 4) != 0)
        {
            Pair4(ref Lanes.At(ref x, row * 16), ref w, ref w2, ref Lanes.At(ref start, row * startRow), startPanel, startRow, ref Lanes.At(ref y, row * 16), yPanel, stride, depth, taps);
            row += 4;
        }

        if ((rows & 2) != 0)
        {
            Pair2(ref Lanes.At(ref x, row * 16), ref w, ref w2, ref Lanes.At(ref start, row * startRow), startPanel, startRow, ref Lanes.At(ref y, row * 16), yPanel, stride, depth, taps);
            row += 2;
        }

        if ((rows & 1) != 0)
            Pair1(ref Lanes.At(ref x, row * 16), ref w, ref w2, ref Lanes.At(ref start, row * startRow), startPanel, startRow, ref Lanes.At(ref y, row * 16), yPanel, stride, depth, taps);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair8(ref float x, ref float w, ref float w2, ref float start, int startPanel, int startRow, ref float y, int yPanel, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> a0 = Lanes.Load(ref start, 0), a1 = Lanes.Load(ref start, startRow), a2 = Lanes.Load(ref start, startRow * 2), a3 = Lanes.Load(ref start, startRow * 3), a4 = Lanes.Load(ref start, startRow * 4), a5 = Lanes.Load(ref start, startRow * 5), a6 = Lanes.Load(ref start, startRow * 6), a7 = Lanes.Load(ref start, startRow * 7);
        Vector512<float> b0 = Lanes.Load(ref start, startPanel), b1 = Lanes.Load(ref start, startPanel + startRow), b2 = Lanes.Load(ref start, startPanel + startRow * 2), b3 = Lanes.Load(ref start, startPanel + startRow * 3), b4 = Lanes.Load(ref start, startPanel + startRow * 4), b5 = Lanes.Load(ref start, startPanel + startRow * 5), b6 = Lanes.Load(ref start, startPanel + startRow * 6), b7 = Lanes.Load(ref start, startPanel + startRow * 7);
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
                    Vector512<float> panel = Lanes.Load(ref w, 0), panel2 = Lanes.Load(ref w2, 0), element;
                    element = Lanes.Fill(Lanes.Element(ref column, 0));
                    a0 = Lanes.MultiplyAddVectors(element, panel, a0);
                    b0 = Lanes.MultiplyAddVectors(element, panel2, b0);
                    element = Lanes.Fill(Lanes.Element(ref column, 16));
                    a1 = Lanes.MultiplyAddVectors(element, panel, a1);
                    b1 = Lanes.MultiplyAddVectors(element, panel2, b1);
                    element = Lanes.Fill(Lanes.Element(ref column, 32));
                    a2 = Lanes.MultiplyAddVectors(element, panel, a2);
                    b2 = Lanes.MultiplyAddVectors(element, panel2, b2);
                    element = Lanes.Fill(Lanes.Element(ref column, 48));
                    a3 = Lanes.MultiplyAddVectors(element, panel, a3);
                    b3 = Lanes.MultiplyAddVectors(element, panel2, b3);
                    element = Lanes.Fill(Lanes.Element(ref column, 64));
                    a4 = Lanes.MultiplyAddVectors(element, panel, a4);
                    b4 = Lanes.MultiplyAddVectors(element, panel2, b4);
                    element = Lanes.Fill(Lanes.Element(ref column, 80));
                    a5 = Lanes.MultiplyAddVectors(element, panel, a5);
                    b5 = Lanes.MultiplyAddVectors(element, panel2, b5);
                    element = Lanes.Fill(Lanes.Element(ref column, 96));
                    a6 = Lanes.MultiplyAddVectors(element, panel, a6);
                    b6 = Lanes.MultiplyAddVectors(element, panel2, b6);
                    element = Lanes.Fill(Lanes.Element(ref column, 112));
                    a7 = Lanes.MultiplyAddVectors(element, panel, a7);
                    b7 = Lanes.MultiplyAddVectors(element, panel2, b7);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                    w2 = ref Lanes.At(ref w2, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(a0, ref y, 0);
        Lanes.Store(a1, ref y, 16);
        Lanes.Store(a2, ref y, 32);
        Lanes.Store(a3, ref y, 48);
        Lanes.Store(a4, ref y, 64);
        Lanes.Store(a5, ref y, 80);
        Lanes.Store(a6, ref y, 96);
        Lanes.Store(a7, ref y, 112);
        Lanes.Store(b0, ref y, yPanel);
        Lanes.Store(b1, ref y, yPanel + 16);
        Lanes.Store(b2, ref y, yPanel + 32);
        Lanes.Store(b3, ref y, yPanel + 48);
        Lanes.Store(b4, ref y, yPanel + 64);
        Lanes.Store(b5, ref y, yPanel + 80);
        Lanes.Store(b6, ref y, yPanel + 96);
        Lanes.Store(b7, ref y, yPanel + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair4(ref float x, ref float w, ref float w2, ref float start, int startPanel, int startRow, ref float y, int yPanel, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> a0 = Lanes.Load(ref start, 0), a1 = Lanes.Load(ref start, startRow), a2 = Lanes.Load(ref start, startRow * 2), a3 = Lanes.Load(ref start, startRow * 3);
        Vector512<float> b0 = Lanes.Load(ref start, startPanel), b1 = Lanes.Load(ref start, startPanel + startRow), b2 = Lanes.Load(ref start, startPanel + startRow * 2), b3 = Lanes.Load(ref start, startPanel + startRow * 3);
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
                    Vector512<float> panel = Lanes.Load(ref w, 0), panel2 = Lanes.Load(ref w2, 0), element;
                    element = Lanes.Fill(Lanes.Element(ref column, 0));
                    a0 = Lanes.MultiplyAddVectors(element, panel, a0);
                    b0 = Lanes.MultiplyAddVectors(element, panel2, b0);
                    element = Lanes.Fill(Lanes.Element(ref column, 16));
                    a1 = Lanes.MultiplyAddVectors(element, panel, a1);
                    b1 = Lanes.MultiplyAddVectors(element, panel2, b1);
                    element = Lanes.Fill(Lanes.Element(ref column, 32));
                    a2 = Lanes.MultiplyAddVectors(element, panel, a2);
                    b2 = Lanes.MultiplyAddVectors(element, panel2, b2);
                    element = Lanes.Fill(Lanes.Element(ref column, 48));
                    a3 = Lanes.MultiplyAddVectors(element, panel, a3);
                    b3 = Lanes.MultiplyAddVectors(element, panel2, b3);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                    w2 = ref Lanes.At(ref w2, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(a0, ref y, 0);
        Lanes.Store(a1, ref y, 16);
        Lanes.Store(a2, ref y, 32);
        Lanes.Store(a3, ref y, 48);
        Lanes.Store(b0, ref y, yPanel);
        Lanes.Store(b1, ref y, yPanel + 16);
        Lanes.Store(b2, ref y, yPanel + 32);
        Lanes.Store(b3, ref y, yPanel + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair2(ref float x, ref float w, ref float w2, ref float start, int startPanel, int startRow, ref float y, int yPanel, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> a0 = Lanes.Load(ref start, 0), a1 = Lanes.Load(ref start, startRow);
        Vector512<float> b0 = Lanes.Load(ref start, startPanel), b1 = Lanes.Load(ref start, startPanel + startRow);
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
                    Vector512<float> panel = Lanes.Load(ref w, 0), panel2 = Lanes.Load(ref w2, 0), element;
                    element = Lanes.Fill(Lanes.Element(ref column, 0));
                    a0 = Lanes.MultiplyAddVectors(element, panel, a0);
                    b0 = Lanes.MultiplyAddVectors(element, panel2, b0);
                    element = Lanes.Fill(Lanes.Element(ref column, 16));
                    a1 = Lanes.MultiplyAddVectors(element, panel, a1);
                    b1 = Lanes.MultiplyAddVectors(element, panel2, b1);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                    w2 = ref Lanes.At(ref w2, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(a0, ref y, 0);
        Lanes.Store(a1, ref y, 16);
        Lanes.Store(b0, ref y, yPanel);
        Lanes.Store(b1, ref y, yPanel + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair1(ref float x, ref float w, ref float w2, ref float start, int startPanel, int startRow, ref float y, int yPanel, int stride, int depth, ReadOnlySpan<int> taps)
    {
        Vector512<float> a0 = Lanes.Load(ref start, 0);
        Vector512<float> b0 = Lanes.Load(ref start, startPanel);
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
                    Vector512<float> panel = Lanes.Load(ref w, 0), panel2 = Lanes.Load(ref w2, 0), element;
                    element = Lanes.Fill(Lanes.Element(ref column, 0));
                    a0 = Lanes.MultiplyAddVectors(element, panel, a0);
                    b0 = Lanes.MultiplyAddVectors(element, panel2, b0);
                    column = ref Lanes.At(ref column, 1);
                    w = ref Lanes.At(ref w, 16);
                    w2 = ref Lanes.At(ref w2, 16);
                }
            }
        }
        while (++tap < taps.Length);

        Lanes.Store(a0, ref y, 0);
        Lanes.Store(b0, ref y, yPanel);
    }
}
