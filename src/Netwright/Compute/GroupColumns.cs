using System.Runtime.CompilerServices;

namespace Netwright.Compute;

/// <summary>
/// The channels of one group among those of a map. Groups of whole panels are read and written where they lie; others do not begin with a panel, and are copied into panels of their own.
/// </summary>
internal readonly struct GroupColumns
{
    private readonly int channels, columns, rows;

    /// <summary>Cuts the channels of maps.</summary>
    /// <param name="channels">The channels of all groups.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="rows">The positions of a map.</param>
    public GroupColumns(int channels, int groups, int rows)
    {
        this.channels = channels;
        this.rows = rows;
        columns = channels / groups;
    }

    /// <summary>Whether each group has whole panels.</summary>
    public bool IsWhole => columns % Panels.Width == 0;

    /// <summary>Floats of the copy of a group.</summary>
    public long Room => IsWhole ? 0 : Panels.Padded(columns) * rows;

    /// <summary>The rows that a panel of a group has room for, from those that a panel of the map has room for.</summary>
    public int Stride(int stride) => IsWhole ? stride : rows;

    /// <summary>Where a group's channels are to be written, before <see cref="Write"/>.</summary>
    /// <param name="map">The map's first float.</param>
    /// <param name="stride">The rows that a panel of it has room for.</param>
    /// <param name="group">The group.</param>
    /// <param name="copy">Room for the copy.</param>
    public ref float Place(ref float map, int stride, int group, ref float copy) => ref IsWhole ? ref Unsafe.Add(ref map, group * columns * stride) : ref copy;

    /// <summary>Where a group's channels can be read.</summary>
    /// <inheritdoc cref="Place"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ref float Read(ref float map, int stride, int group, ref float copy)
    {
        for (int column = 0; column < columns && !IsWhole; column++)
        {
            ref float from = ref Column(ref map, stride, group * columns + column), to = ref Column(ref copy, rows, column);
            for (int row = 0; row < rows; row++)
                Lanes.Element(ref to, row * Panels.Width) = Lanes.Element(ref from, row * Panels.Width);
        }

        return ref Place(ref map, stride, group, ref copy);
    }

    /// <summary>Brings what was written to the place of a group into the map, and with the last group zeros into the map's padding.</summary>
    /// <param name="copy">The place.</param>
    /// <param name="map">The map's first float.</param>
    /// <param name="stride">The rows that a panel of it has room for.</param>
    /// <param name="group">The group.</param>
    /// <param name="adds">Whether it is added to what lies there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(ref float copy, ref float map, int stride, int group, bool adds)
    {
        if (IsWhole)
            return;

        int first = group * columns;
        for (int column = 0; column < columns; column++)
        {
            ref float from = ref Column(ref copy, rows, column), to = ref Column(ref map, stride, first + column);
            for (int row = 0; row < rows * Panels.Width; row += Panels.Width)
                Lanes.Element(ref to, row) = adds ? Lanes.Element(ref to, row) + Lanes.Element(ref from, row) : Lanes.Element(ref from, row);
        }

        for (int column = channels; first + columns == channels && column % Panels.Width != 0; column++)
        {
            ref float to = ref Column(ref map, stride, column);
            for (int row = 0; row < rows; row++)
                Lanes.Element(ref to, row * Panels.Width) = 0;
        }
    }

    private static ref float Column(ref float map, int stride, int column) => ref Unsafe.Add(ref map, column / Panels.Width * stride * Panels.Width + column % Panels.Width);
}
