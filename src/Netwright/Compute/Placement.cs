using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>Maps whose positions are put to other places, each with all its channels: paddings, croppings, repetitions and enlargements.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Placement
{
    private const int Width = Panels.Width;

    /// <summary>y = x in its places, for some samples.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The maps read.</param>
    /// <param name="xStride">The rows that a panel of x has room for.</param>
    /// <param name="y">Receives the maps made.</param>
    /// <param name="yStride">The rows that a panel of y has room for.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Forward(in PlacementShape shape, ref float x, int xStride, ref float y, int yStride, int from, int to)
    {
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int sample = from; sample < to; sample++)
            {
                ref float map = ref Unsafe.Add(ref x, ((nint)panel * xStride + sample * shape.Positions) * Width);
                ref float made = ref Unsafe.Add(ref y, ((nint)panel * yStride + sample * shape.OutPositions) * Width);
                for (int line = 0; line < shape.OutHeight; line++)
                {
                    Place vertical = new(shape, line, isLine: true);
                    for (int column = 0; column < shape.OutWidth; column++)
                    {
                        Place horizontal = new(shape, column, isLine: false);
                        Lanes.Store(Read(shape, ref map, vertical, horizontal), ref made, 0);
                        made = ref Unsafe.Add(ref made, Width);
                    }
                }
            }
        }
    }

    /// <summary>Carries the deltas of all places of a position back to it.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="deltaStride">The rows that a panel of delta has room for.</param>
    /// <param name="previous">Receives the deltas of the maps read.</param>
    /// <param name="previousStride">The rows that a panel of previous has room for.</param>
    /// <param name="adds">Whether they are added to what lies there.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Backward(in PlacementShape shape, ref float delta, int deltaStride, ref float previous, int previousStride, bool adds, int from, int to)
    {
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int sample = from; sample < to; sample++)
            {
                ref float map = ref Unsafe.Add(ref previous, ((nint)panel * previousStride + sample * shape.Positions) * Width);
                ref float made = ref Unsafe.Add(ref delta, ((nint)panel * deltaStride + sample * shape.OutPositions) * Width);
                for (int position = 0; !adds && position < shape.Positions; position++)
                    Lanes.Store(Vector512<float>.Zero, ref map, position * Width);

                for (int line = 0; line < shape.OutHeight; line++)
                {
                    Place vertical = new(shape, line, isLine: true);
                    for (int column = 0; column < shape.OutWidth; column++)
                    {
                        Place horizontal = new(shape, column, isLine: false);
                        Return(shape, ref map, vertical, horizontal, Lanes.Load(ref made, 0));
                        made = ref Unsafe.Add(ref made, Width);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Read(in PlacementShape shape, ref float map, Place line, Place column)
    {
        if (!line.IsThere || !column.IsThere)
            return Vector512<float>.Zero;

        Vector512<float> first = Lanes.Load(ref map, (line.First * shape.Width + column.First) * Width);
        if (!shape.IsBlended)
            return first;

        Vector512<float> above = first * Lanes.Fill(1 - column.Share) + Lanes.Load(ref map, (line.First * shape.Width + column.Second) * Width) * Lanes.Fill(column.Share);
        Vector512<float> below = Lanes.Load(ref map, (line.Second * shape.Width + column.First) * Width) * Lanes.Fill(1 - column.Share)
            + Lanes.Load(ref map, (line.Second * shape.Width + column.Second) * Width) * Lanes.Fill(column.Share);
        return above * Lanes.Fill(1 - line.Share) + below * Lanes.Fill(line.Share);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Return(in PlacementShape shape, ref float map, Place line, Place column, Vector512<float> delta)
    {
        if (!line.IsThere || !column.IsThere)
            return;

        if (!shape.IsBlended)
        {
            Add(ref map, (line.First * shape.Width + column.First) * Width, delta);
            return;
        }

        Add(ref map, (line.First * shape.Width + column.First) * Width, delta * Lanes.Fill((1 - line.Share) * (1 - column.Share)));
        Add(ref map, (line.First * shape.Width + column.Second) * Width, delta * Lanes.Fill((1 - line.Share) * column.Share));
        Add(ref map, (line.Second * shape.Width + column.First) * Width, delta * Lanes.Fill(line.Share * (1 - column.Share)));
        Add(ref map, (line.Second * shape.Width + column.Second) * Width, delta * Lanes.Fill(line.Share * column.Share));
    }

    private static void Add(ref float map, int at, Vector512<float> delta) => Lanes.Store(Lanes.Load(ref map, at) + delta, ref map, at);

    /// <summary>Where a line or column of the map made comes from: one of the map read, or two and the share of the second.</summary>
    private readonly struct Place
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Place(in PlacementShape shape, int position, bool isLine)
        {
            int length = isLine ? shape.Height : shape.Width, scale = isLine ? shape.ScaleHeight : shape.ScaleWidth;
            position -= isLine ? shape.Top : shape.Left;
            if (shape.IsBlended)
            {
                // The centre of a pixel lies half a pixel from its edge, in the map made and in the map read.
                double at = Math.Max((position + 0.5) / scale - 0.5, 0);
                First = (int)at;
                Second = Math.Min(First + 1, length - 1);
                Share = (float)(at - First);
                IsThere = true;
                return;
            }

            First = scale == 1 ? position : position / scale;
            IsThere = position >= 0 && First < length;
        }

        public bool IsThere { get; }

        public int First { get; }

        public int Second { get; }

        public float Share { get; }
    }
}
