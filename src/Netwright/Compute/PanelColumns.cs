using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>Columns of a row in panels that begin at any column, not at a panel's first.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PanelColumns
{
    /// <summary>Copies a row of one panelled matrix to some columns of another's; beyond them, what comes next in the same panel may be overwritten.</summary>
    /// <param name="source">The first float of the matrix read.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="target">The first float of the matrix written.</param>
    /// <param name="at">The first column written.</param>
    /// <param name="row">The row's number in both.</param>
    /// <param name="rows">The number of rows that each panel holds in both.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref float source, int columns, ref float target, int at, int row, int rows)
    {
        if (at % Panels.Width != 0)
        {
            for (int column = 0; column < columns; column++)
                Lanes.Element(ref target, Place(at + column, row, rows)) = Lanes.Element(ref source, Place(column, row, rows));
            return;
        }

        for (int column = 0; column < columns; column += Panels.Width)
            Lanes.Store(Lanes.Load(ref source, Place(column, row, rows)), ref target, Place(at + column, row, rows));
    }

    /// <summary>Reads sixteen columns of a row.</summary>
    /// <param name="matrix">The matrix's first float.</param>
    /// <param name="first">The first column read.</param>
    /// <param name="last">The column past the last: from there on there are zeros.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Load(ref float matrix, int first, int last, int row, int rows)
    {
        if (first % Panels.Width == 0 && last - first >= Panels.Width)
            return Lanes.Load(ref matrix, Place(first, row, rows));

        Span<float> columns = stackalloc float[Panels.Width];
        for (int column = first; column < Math.Min(first + Panels.Width, last); column++)
            columns[column - first] = Lanes.Element(ref matrix, Place(column, row, rows));
        return Vector512.Create<float>(columns);
    }

    /// <summary>Reads sixteen elements of a sample in the order of its shape: position after position, of each its channels.</summary>
    /// <param name="matrix">The matrix's first float.</param>
    /// <param name="channels">Its columns.</param>
    /// <param name="first">The first element read.</param>
    /// <param name="last">The element past the last: from there on there are zeros.</param>
    /// <param name="row">The row of the sample's first position.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Elements(ref float matrix, int channels, int first, int last, int row, int rows)
    {
        (int position, int channel) = Math.DivRem(first, channels);
        if (channel % Panels.Width == 0 && channel + Panels.Width <= channels && last - first >= Panels.Width)
            return Lanes.Load(ref matrix, Place(channel, row + position, rows));

        Span<float> elements = stackalloc float[Panels.Width];
        for (int at = first; at < Math.Min(first + Panels.Width, last); at++)
        {
            elements[at - first] = Lanes.Element(ref matrix, Place(channel, row + position, rows));
            if (++channel == channels)
                (position, channel) = (position + 1, 0);
        }

        return Vector512.Create<float>(elements);
    }

    /// <summary>Reads up to sixteen floats that lie equally far apart: one column of as many rows.</summary>
    /// <param name="first">The first float.</param>
    /// <param name="distance">How far apart they are.</param>
    /// <param name="count">How many there are, from 1 to 16; behind them there are zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<float> Apart(ref float first, int distance, int count)
    {
        Span<float> floats = stackalloc float[Panels.Width];
        for (int number = 0; number < count; number++)
            floats[number] = Lanes.Element(ref first, number * distance);
        return Vector512.Create<float>(floats);
    }

    private static int Place(int column, int row, int rows) => (column / Panels.Width * rows + row) * Panels.Width + column % Panels.Width;
}
