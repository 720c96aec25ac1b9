using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>The greatest element or the mean of each channel within windows that slide over maps. What lies outside of a map is in no window.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling
{
    /// <summary>What is done with each window.</summary>
    private interface IWork
    {
        /// <summary>Does it with sixteen channels of a window.</summary>
        public void Do(in Window window);
    }

    /// <summary>y = the greatest of each window of x, NaN where one is.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The maps read.</param>
    /// <param name="xStride">The rows that a panel of x has room for.</param>
    /// <param name="y">Receives the maps made.</param>
    /// <param name="yStride">The rows that a panel of y has room for.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Max(in SlidingShape shape, ref float x, int xStride, ref float y, int yStride, int from, int to)
        => Slide(shape, xStride, yStride, from, to, new Greatest(ref x, ref y));

    /// <summary>y = the mean of each window of x, over what of it lies within the map, as in Keras.</summary>
    /// <inheritdoc cref="Max"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Mean(in SlidingShape shape, ref float x, int xStride, ref float y, int yStride, int from, int to)
        => Slide(shape, xStride, yStride, from, to, new Average(ref x, ref y));

    /// <summary>Carries the delta of each window back to its greatest element, the first one where there are several.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="y">The maps made.</param>
    /// <param name="yStride">The rows that a panel of both has room for.</param>
    /// <param name="x">The maps read.</param>
    /// <param name="previous">Receives their deltas.</param>
    /// <param name="xStride">The rows that a panel of both has room for.</param>
    /// <param name="adds">Whether they are added to what lies there.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void MaxBackward(
        in SlidingShape shape, ref float delta, ref float y, int yStride, ref float x, ref float previous, int xStride, bool adds, int from, int to)
    {
        adds |= Clear(shape, ref previous, xStride, adds, from, to);
        Slide(shape, xStride, yStride, from, to, new ToGreatest(ref delta, ref y, ref x, ref previous, adds));
    }

    /// <summary>Shares the delta of each window out to what of it lies within the map.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="yStride">The rows that a panel of delta has room for.</param>
    /// <param name="previous">Receives the deltas of the maps read.</param>
    /// <param name="xStride">The rows that a panel of previous has room for.</param>
    /// <param name="adds">Whether they are added to what lies there.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void MeanBackward(in SlidingShape shape, ref float delta, int yStride, ref float previous, int xStride, bool adds, int from, int to)
    {
        adds |= Clear(shape, ref previous, xStride, adds, from, to);
        Slide(shape, xStride, yStride, from, to, new ToAll(ref delta, ref previous, adds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Slide<TWork>(in SlidingShape shape, int xStride, int yStride, int from, int to, scoped TWork work)
        where TWork : struct, IWork, allows ref struct
    {
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int sample = from; sample < to; sample++)
            {
                int map = panel * xStride + sample * shape.Positions, made = (panel * yStride + sample * shape.OutPositions) * Panels.Width;
                for (int line = 0; line < shape.OutHeight; line++)
                {
                    int top = line * shape.StrideHeight - shape.Top;
                    for (int column = 0; column < shape.OutWidth; column++)
                    {
                        int left = column * shape.StrideWidth - shape.Left;
                        work.Do(new Window(
                            Math.Max(top, 0), Math.Min(top + shape.KernelHeight, shape.Height), Math.Max(left, 0), Math.Min(left + shape.KernelWidth, shape.Width), map, shape.Width, made));
                        made += Panels.Width;
                    }
                }
            }
        }
    }

    // Whether windows add their deltas to what lies there. Where they overlap or leave gaps they do, and all is cleared for them; else each writes its own places, and the rest is cleared.
    private static bool Clear(in SlidingShape shape, ref float previous, int stride, bool adds, int from, int to)
    {
        if (adds)
            return true;

        bool isTiled = (shape.OutHeight == 1 || shape.StrideHeight == shape.KernelHeight) && (shape.OutWidth == 1 || shape.StrideWidth == shape.KernelWidth);
        int lines = isTiled ? Math.Min((shape.OutHeight - 1) * shape.StrideHeight + shape.KernelHeight - shape.Top, shape.Height) : 0;
        int columns = isTiled ? Math.Min((shape.OutWidth - 1) * shape.StrideWidth + shape.KernelWidth - shape.Left, shape.Width) : 0;
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int sample = from; sample < to; sample++)
            {
                ref float map = ref Unsafe.Add(ref previous, (panel * stride + sample * shape.Positions) * Panels.Width);
                for (int line = 0; line < shape.Height; line++)
                {
                    for (int column = line < lines ? columns : 0; column < shape.Width; column++)
                        Lanes.Store(Vector512<float>.Zero, ref map, (line * shape.Width + column) * Panels.Width);
                }
            }
        }

        return !isTiled;
    }

    /// <summary>Sixteen channels of a window: its lines and columns within the map, where those lie, and where its one position of the map made does.</summary>
    private readonly ref struct Window(int top, int bottom, int left, int right, int map, int width, int made)
    {
        public int Top => top;

        public int Bottom => bottom;

        public int Left => left;

        public int Right => right;

        public int Made => made;

        public int Count => (bottom - top) * (right - left);

        public int At(int line, int column) => (map + line * width + column) * Panels.Width;
    }

    private readonly ref struct Greatest(ref float x, ref float y) : IWork
    {
        private readonly ref float x = ref x, y = ref y;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(in Window window)
        {
            Vector512<float> max = Lanes.Load(ref x, window.At(window.Top, window.Left));
            for (int line = window.Top; line < window.Bottom; line++)
                for (int column = window.Left; column < window.Right; column++)
                    max = Vector512.Max(max, Lanes.Load(ref x, window.At(line, column)));
            Lanes.Store(max, ref y, window.Made);
        }
    }

    private readonly ref struct Average(ref float x, ref float y) : IWork
    {
        private readonly ref float x = ref x, y = ref y;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(in Window window)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            for (int line = window.Top; line < window.Bottom; line++)
                for (int column = window.Left; column < window.Right; column++)
                    sum += Lanes.Load(ref x, window.At(line, column));
            Lanes.Store(sum / Lanes.Fill(window.Count), ref y, window.Made);
        }
    }

    private readonly ref struct ToGreatest(ref float delta, ref float y, ref float x, ref float previous, bool adds) : IWork
    {
        private readonly ref float delta = ref delta, y = ref y, x = ref x, previous = ref previous;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(in Window window)
        {
            // What is left of the delta: nothing in a channel whose greatest element has been found.
            Vector512<float> left = Lanes.Load(ref delta, window.Made), max = Lanes.Load(ref y, window.Made);
            for (int line = window.Top; line < window.Bottom; line++)
            {
                for (int column = window.Left; column < window.Right; column++)
                {
                    int at = window.At(line, column);
                    Vector512<float> isGreatest = Vector512.Equals(Lanes.Load(ref x, at), max);
                    Vector512<float> share = left & isGreatest;
                    Lanes.Store(adds ? Lanes.Load(ref previous, at) + share : share, ref previous, at);
                    left = Vector512.AndNot(left, isGreatest);
                }
            }
        }
    }

    private readonly ref struct ToAll(ref float delta, ref float previous, bool adds) : IWork
    {
        private readonly ref float delta = ref delta, previous = ref previous;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(in Window window)
        {
            Vector512<float> share = Lanes.Load(ref delta, window.Made) / Lanes.Fill(window.Count);
            for (int line = window.Top; line < window.Bottom; line++)
            {
                for (int column = window.Left; column < window.Right; column++)
                {
                    int at = window.At(line, column);
                    Lanes.Store(adds ? Lanes.Load(ref previous, at) + share : share, ref previous, at);
                }
            }
        }
    }
}
