using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netwright.Compute;

/// <summary>
/// Sixteen channels of a map, with zeros around it and, for the way back, between its positions: so that a window that slides over it by whole positions never leaves it. Lane i holds channel
/// (first + i · step) / divisor of the map, or zero where there is none.
/// </summary>
/// <param name="height">Lines of the map.</param>
/// <param name="width">Columns of the map.</param>
/// <param name="channels">Channels of the map.</param>
internal readonly struct DepthwiseFrame(int height, int width, int channels)
{
    private const int Width = Panels.Width;

    /// <summary>Lines of the frame.</summary>
    public required int Lines { get; init; }

    /// <summary>Columns of the frame.</summary>
    public required int Columns { get; init; }

    /// <summary>The line of the frame where the map's first lies.</summary>
    public required int Top { get; init; }

    /// <summary>The column of the frame where the map's first lies.</summary>
    public required int Left { get; init; }

    /// <summary>How many lines of the frame further the map's next line lies.</summary>
    public int LineStep { get; init; } = 1;

    /// <summary>The same for columns.</summary>
    public int ColumnStep { get; init; } = 1;

    /// <summary>How far apart the channels of neighbouring lanes are, before they are divided.</summary>
    public int ChannelStep { get; init; } = 1;

    /// <summary>How many lanes one after the other have the same channel.</summary>
    public int ChannelDivisor { get; init; } = 1;

    /// <summary>Floats of the frame.</summary>
    public long Length => (long)Lines * Columns * Width;

    /// <summary>Whether the map is its own frame.</summary>
    public bool IsMap => Top == 0 && Left == 0 && Lines <= height && Columns <= width && LineStep == 1 && ColumnStep == 1 && ChannelStep == 1 && ChannelDivisor == 1;

    /// <summary>How many floats further the next line lies, where the frame is read.</summary>
    public int Pitch => (IsMap ? width : Columns) * Width;

    /// <summary>Returns the first float of the frame: of the map itself, or of a copy.</summary>
    /// <param name="map">The sample's map.</param>
    /// <param name="stride">The rows that a panel of the map has room for.</param>
    /// <param name="first">The channel of the first lane, before it is divided.</param>
    /// <param name="copy">Room for a copy.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public ref float Of(ref float map, int stride, int first, ref float copy)
    {
        bool isPanel = ChannelStep == 1 && ChannelDivisor == 1;
        ref float panel = ref Unsafe.Add(ref map, isPanel ? (nint)first * stride : 0);
        if (IsMap)
            return ref panel;

        MemoryMarshal.CreateSpan(ref copy, (int)Length).Clear();
        int lines = Within(Top, LineStep, height, Lines), columns = Within(Left, ColumnStep, width, Columns);
        for (int line = 0; line < lines; line++)
        {
            int row = line * width * Width, at = ((Top + line * LineStep) * Columns + Left) * Width;
            for (int column = 0; column < columns; column++)
            {
                if (isPanel)
                    Lanes.Store(Lanes.Load(ref panel, row), ref copy, at);
                else
                    Pick(ref Unsafe.Add(ref map, row), stride, first, ref Unsafe.Add(ref copy, at));
                row += Width;
                at += ColumnStep * Width;
            }
        }

        return ref copy;
    }

    // How many positions of a dimension lie within the frame.
    private static int Within(int before, int step, int length, int room) => Math.Min(length, room > before ? (room - 1 - before) / step + 1 : 0);

    private void Pick(ref float position, int stride, int first, ref float lanes)
    {
        for (int lane = 0; lane < Width; lane++)
        {
            int channel = (first + lane * ChannelStep) / ChannelDivisor;
            if (channel < channels)
                Lanes.Element(ref lanes, lane) = Lanes.Element(ref position, channel / Width * stride * Width + channel % Width);
        }
    }
}
