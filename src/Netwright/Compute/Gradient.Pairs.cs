using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Compute;

/// <content>Tiles of two panels of deltas: with 512-bit registers, an element of x that is read once is multiplied twice.</content>
public static partial class Gradient
{
    /// <summary>Steps two blocks of a kernel: the rows of sixteen inputs or fewer, sixteen columns of each of two panels.</summary>
    /// <param name="x">The first float of the panel of inputs.</param>
    /// <param name="delta">The first float of the first panel of deltas.</param>
    /// <param name="panel">How far the second one is from it, in floats.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="height">The inputs, 16 at most.</param>
    /// <param name="at">Where the first block lies in the parameter arena.</param>
    /// <param name="next">How far the second one is from it.</param>
    /// <param name="step">The optimizer's step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Blocks<TStep>(ref float x, ref float delta, int panel, int rows, int height, int at, int next, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        ref float delta2 = ref Lanes.At(ref delta, panel);
        if (!Avx512F.IsSupported)
        {
            Block(ref x, ref delta, rows, height, at, in step);
            Block(ref x, ref delta2, rows, height, at + next, in step);
            return;
        }

        int k = 0;
        for (; k + 8 <= height; k += 8)
            Pair8(ref Lanes.At(ref x, k), ref delta, ref delta2, rows, at + k * 16, at + next + k * 16, in step);
        if ((height & 4) != 0)
        {
            Pair4(ref Lanes.At(ref x, k), ref delta, ref delta2, rows, at + k * 16, at + next + k * 16, in step);
            k += 4;
        }

        if ((height & 2) != 0)
        {
            Pair2(ref Lanes.At(ref x, k), ref delta, ref delta2, rows, at + k * 16, at + next + k * 16, in step);
            k += 2;
        }

        if ((height & 1) != 0)
            Pair1(ref Lanes.At(ref x, k), ref delta, ref delta2, rows, at + k * 16, at + next + k * 16, in step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair8<TStep>(ref float x, ref float delta, ref float delta2, int rows, int at, int at2, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> a0 = Vector512<float>.Zero, a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
        Vector512<float> b0 = a0, b1 = a0, b2 = a0, b3 = a0, b4 = a0, b5 = a0, b6 = a0, b7 = a0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0), g2 = Lanes.Load(ref delta2, 0), element;
            element = Lanes.Fill(Lanes.Element(ref x, 0));
            a0 = Lanes.MultiplyAddVectors(element, g, a0);
            b0 = Lanes.MultiplyAddVectors(element, g2, b0);
            element = Lanes.Fill(Lanes.Element(ref x, 1));
            a1 = Lanes.MultiplyAddVectors(element, g, a1);
            b1 = Lanes.MultiplyAddVectors(element, g2, b1);
            element = Lanes.Fill(Lanes.Element(ref x, 2));
            a2 = Lanes.MultiplyAddVectors(element, g, a2);
            b2 = Lanes.MultiplyAddVectors(element, g2, b2);
            element = Lanes.Fill(Lanes.Element(ref x, 3));
            a3 = Lanes.MultiplyAddVectors(element, g, a3);
            b3 = Lanes.MultiplyAddVectors(element, g2, b3);
            element = Lanes.Fill(Lanes.Element(ref x, 4));
            a4 = Lanes.MultiplyAddVectors(element, g, a4);
            b4 = Lanes.MultiplyAddVectors(element, g2, b4);
            element = Lanes.Fill(Lanes.Element(ref x, 5));
            a5 = Lanes.MultiplyAddVectors(element, g, a5);
            b5 = Lanes.MultiplyAddVectors(element, g2, b5);
            element = Lanes.Fill(Lanes.Element(ref x, 6));
            a6 = Lanes.MultiplyAddVectors(element, g, a6);
            b6 = Lanes.MultiplyAddVectors(element, g2, b6);
            element = Lanes.Fill(Lanes.Element(ref x, 7));
            a7 = Lanes.MultiplyAddVectors(element, g, a7);
            b7 = Lanes.MultiplyAddVectors(element, g2, b7);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
            delta2 = ref Lanes.At(ref delta2, 16);
        }

        TStep.Apply(in step, a0, at);
        TStep.Apply(in step, a1, at + 16);
        TStep.Apply(in step, a2, at + 32);
        TStep.Apply(in step, a3, at + 48);
        TStep.Apply(in step, a4, at + 64);
        TStep.Apply(in step, a5, at + 80);
        TStep.Apply(in step, a6, at + 96);
        TStep.Apply(in step, a7, at + 112);
        TStep.Apply(in step, b0, at2);
        TStep.Apply(in step, b1, at2 + 16);
        TStep.Apply(in step, b2, at2 + 32);
        TStep.Apply(in step, b3, at2 + 48);
        TStep.Apply(in step, b4, at2 + 64);
        TStep.Apply(in step, b5, at2 + 80);
        TStep.Apply(in step, b6, at2 + 96);
        TStep.Apply(in step, b7, at2 + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair4<TStep>(ref float x, ref float delta, ref float delta2, int rows, int at, int at2, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> a0 = Vector512<float>.Zero, a1 = a0, a2 = a0, a3 = a0;
        Vector512<float> b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0), g2 = Lanes.Load(ref delta2, 0), element;
            element = Lanes.Fill(Lanes.Element(ref x, 0));
            a0 = Lanes.MultiplyAddVectors(element, g, a0);
            b0 = Lanes.MultiplyAddVectors(element, g2, b0);
            element = Lanes.Fill(Lanes.Element(ref x, 1));
            a1 = Lanes.MultiplyAddVectors(element, g, a1);
            b1 = Lanes.MultiplyAddVectors(element, g2, b1);
            element = Lanes.Fill(Lanes.Element(ref x, 2));
            a2 = Lanes.MultiplyAddVectors(element, g, a2);
            b2 = Lanes.MultiplyAddVectors(element, g2, b2);
            element = Lanes.Fill(Lanes.Element(ref x, 3));
            a3 = Lanes.MultiplyAddVectors(element, g, a3);
            b3 = Lanes.MultiplyAddVectors(element, g2, b3);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
            delta2 = ref Lanes.At(ref delta2, 16);
        }

        TStep.Apply(in step, a0, at);
        TStep.Apply(in step, a1, at + 16);
        TStep.Apply(in step, a2, at + 32);
        TStep.Apply(in step, a3, at + 48);
        TStep.Apply(in step, b0, at2);
        TStep.Apply(in step, b1, at2 + 16);
        TStep.Apply(in step, b2, at2 + 32);
        TStep.Apply(in step, b3, at2 + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair2<TStep>(ref float x, ref float delta, ref float delta2, int rows, int at, int at2, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> a0 = Vector512<float>.Zero, a1 = a0;
        Vector512<float> b0 = a0, b1 = a0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0), g2 = Lanes.Load(ref delta2, 0), element;
            element = Lanes.Fill(Lanes.Element(ref x, 0));
            a0 = Lanes.MultiplyAddVectors(element, g, a0);
            b0 = Lanes.MultiplyAddVectors(element, g2, b0);
            element = Lanes.Fill(Lanes.Element(ref x, 1));
            a1 = Lanes.MultiplyAddVectors(element, g, a1);
            b1 = Lanes.MultiplyAddVectors(element, g2, b1);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
            delta2 = ref Lanes.At(ref delta2, 16);
        }

        TStep.Apply(in step, a0, at);
        TStep.Apply(in step, a1, at + 16);
        TStep.Apply(in step, b0, at2);
        TStep.Apply(in step, b1, at2 + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair1<TStep>(ref float x, ref float delta, ref float delta2, int rows, int at, int at2, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        Vector512<float> a0 = Vector512<float>.Zero;
        Vector512<float> b0 = a0;
        for (int n = 0; n < rows; n++)
        {
            Vector512<float> g = Lanes.Load(ref delta, 0), g2 = Lanes.Load(ref delta2, 0), element;
            element = Lanes.Fill(Lanes.Element(ref x, 0));
            a0 = Lanes.MultiplyAddVectors(element, g, a0);
            b0 = Lanes.MultiplyAddVectors(element, g2, b0);
            x = ref Lanes.At(ref x, 16);
            delta = ref Lanes.At(ref delta, 16);
            delta2 = ref Lanes.At(ref delta2, 16);
        }

        TStep.Apply(in step, a0, at);
        TStep.Apply(in step, b0, at2);
    }
}
