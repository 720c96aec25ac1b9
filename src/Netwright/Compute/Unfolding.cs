using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// What a convolution multiplies, copied so that the elements that one tap takes for all positions of the map made are the rows of a matrix, one right behind the other. The convolution is
/// then the sum over the taps of matrix products, for tiles of rows as a dense layer's. A map of few channels is copied with neighbouring taps side by side, so that a product is deep
/// enough; of all others there is a copy for each column of the kernel, whose lines serve all the kernel's lines.
/// </summary>
internal readonly struct Unfolding
{
    // Rows of a matrix are panels of this many floats.
    private const int Width = Panels.Width;

    // What the copies of some lines take at most, so that they stay in the second-level cache: 256 kB.
    private const int MostFloats = 1 << 16;

    private readonly SlidingShape shape;
    private readonly int copies, panels, lines;

    // Whether all lines of the kernel share a copy, and whether all taps of a line, or of the kernel, stand side by side in it.
    private readonly bool sharesLines, joinsColumns, joinsLines;

    /// <summary>Plans the copies for a shape.</summary>
    public Unfolding(in SlidingShape shape)
    {
        this.shape = shape;
        joinsColumns = shape.DilationWidth == 1 && shape.KernelWidth * shape.Channels <= Width;
        joinsLines = joinsColumns && shape.Depth <= Width;
        if (shape.IsFlat && !joinsColumns)
            throw new ArgumentException("A flat map is copied element by element alone, where the taps of a line stand side by side.", nameof(shape));

        sharesLines = !joinsLines && shape.StrideHeight == 1;
        Taps = joinsLines ? 1 : joinsColumns ? shape.KernelHeight : shape.Taps;
        Depth = shape.Depth / Taps;
        panels = Panels.Count(Depth);
        copies = (joinsColumns ? 1 : shape.KernelWidth) * (sharesLines || joinsLines ? 1 : shape.KernelHeight);
        lines = sharesLines ? shape.OutHeight + (shape.KernelHeight - 1) * shape.DilationHeight : shape.OutHeight;
    }

    /// <summary>The matrices that are multiplied, with a run of the kernel's rows each.</summary>
    public int Taps { get; }

    /// <summary>The columns of each.</summary>
    public int Depth { get; }

    /// <summary>The rows that a panel of each has room for.</summary>
    public int Stride => lines * shape.OutWidth;

    /// <summary>Floats of all copies.</summary>
    public long Length => (long)copies * panels * Stride * Width + Width;

    /// <summary>Floats of the map that <see cref="Write"/> copies from where taps stand side by side.</summary>
    public long FrameLength => joinsColumns ? (long)FrameHeight * FrameWidth * shape.Channels + Width + shape.Positions * shape.Channels : 0;

    /// <summary>The lines of the map made whose copies fit together into the cache, at least one.</summary>
    public static int BandLines(in SlidingShape shape)
    {
        Unfolding line = new(shape.Lines(0, 1)), lines = new(shape.Lines(0, 2));
        long more = Math.Max(lines.Length - line.Length, 1);
        return (int)Math.Clamp(1 + (MostFloats - line.Length) / more, 1, shape.OutHeight);
    }

    /// <summary>Where each tap's matrix lies from the first copy on.</summary>
    public void WriteOffsets(Span<int> taps)
    {
        for (int tap = 0; tap < Taps; tap++)
        {
            (int line, int column) = joinsColumns ? (tap, 0) : Math.DivRem(tap, shape.KernelWidth);
            int copy = sharesLines ? column : column * shape.KernelHeight + line, shift = sharesLines ? line * shape.DilationHeight * shape.OutWidth : 0;
            taps[tap] = (copy * panels * Stride + shift) * Width;
        }
    }

    /// <summary>Copies a sample.</summary>
    /// <param name="x">The sample's first float.</param>
    /// <param name="stride">The rows that a panel of x has room for.</param>
    /// <param name="copy">Receives <see cref="Length"/> floats.</param>
    /// <param name="frame">Room for <see cref="FrameLength"/> floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(ref float x, int stride, ref float copy, ref float frame)
    {
        if (joinsColumns)
        {
            WriteFrame(ref x, stride, ref frame);
            for (int line = 0; line < (sharesLines || joinsLines ? 1 : shape.KernelHeight); line++)
                WriteJoined(ref Unsafe.Add(ref frame, line * shape.DilationHeight * FrameWidth * shape.Channels), ref Unsafe.Add(ref copy, line * Stride * Width));
            return;
        }

        for (int column = 0; column < shape.KernelWidth; column++)
        {
            for (int line = 0; line < (sharesLines ? 1 : shape.KernelHeight); line++)
            {
                for (int panel = 0; panel < panels; panel++)
                {
                    WriteShifted(ref Unsafe.Add(ref x, panel * stride * Width), line * shape.DilationHeight - shape.Top, column * shape.DilationWidth - shape.Left, ref copy);
                    copy = ref Unsafe.Add(ref copy, Stride * Width);
                }
            }
        }
    }

    private int FrameHeight => (shape.OutHeight - 1) * shape.StrideHeight + (shape.KernelHeight - 1) * shape.DilationHeight + 1;

    private int FrameWidth => (shape.OutWidth - 1) * shape.StrideWidth + shape.KernelWidth;

    // A panel of the map, each line from a column on, in steps; zeros where there is none.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteShifted(ref float map, int firstLine, int firstColumn, ref float copy)
    {
        int step = shape.StrideWidth, columns = shape.OutWidth;
        int left = Math.Clamp(firstColumn >= 0 ? 0 : (step - 1 - firstColumn) / step, 0, columns), right = Math.Clamp((shape.Width - firstColumn + step - 1) / step, left, columns);
        for (int line = 0; line < lines; line++)
        {
            int source = firstLine + line * shape.StrideHeight;
            if ((uint)source >= (uint)shape.Height)
            {
                MemoryMarshal.CreateSpan(ref copy, columns * Width).Clear();
            }
            else
            {
                MemoryMarshal.CreateSpan(ref copy, left * Width).Clear();
                for (int column = left, at = (source * shape.Width + firstColumn + left * step) * Width; column < right; column++, at += step * Width)
                    Lanes.Store(Lanes.Load(ref map, at), ref copy, column * Width);

                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref copy, right * Width), (columns - right) * Width).Clear();
            }

            copy = ref Unsafe.Add(ref copy, columns * Width);
        }
    }

    // The part of the map that the kernel goes over, line by line, each position's channels together, with zeros around it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteFrame(ref float x, int stride, ref float frame)
    {
        int channels = shape.Channels, width = FrameWidth * channels;
        Span<float> map = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref frame, FrameHeight * width + Width), shape.Positions * channels);
        if (shape.IsFlat)
        {
            Panels.Unpack(ref x, 0, stride, map);
        }
        else
        {
            for (int position = 0, at = 0; position < shape.Positions; position++)
                for (int channel = 0; channel < channels; channel++)
                    map[at++] = Lanes.Element(ref x, position * Width + channel);
        }

        int left = Math.Clamp(shape.Left, 0, FrameWidth), skipped = Math.Max(-shape.Left, 0), columns = Math.Clamp(shape.Width - skipped, 0, FrameWidth - left);
        for (int line = 0; line < FrameHeight; line++)
        {
            Span<float> target = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref frame, line * width), width);
            int source = line - shape.Top;
            if ((uint)source >= (uint)shape.Height)
            {
                target.Clear();
                continue;
            }

            target[..(left * channels)].Clear();
            map.Slice((source * shape.Width + skipped) * channels, columns * channels).CopyTo(target[(left * channels)..]);
            target[((left + columns) * channels)..].Clear();
        }
    }

    // For each position, the elements that the kernel's columns take side by side, and those of its lines behind each other where they are joined too. What is copied past
    // the last of them is overwritten by the next, or belongs to no column.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteJoined(ref float frame, ref float copy)
    {
        int length = shape.KernelWidth * shape.Channels, width = FrameWidth * shape.Channels, step = shape.StrideWidth * shape.Channels;
        int joined = joinsLines ? shape.KernelHeight : 1;
        for (int line = 0; line < lines; line++)
        {
            ref float row = ref Unsafe.Add(ref frame, line * shape.StrideHeight * width);
            for (int column = 0; column < shape.OutWidth; column++)
            {
                for (int tap = 0; tap < joined; tap++)
                {
                    ref float from = ref Unsafe.Add(ref row, tap * shape.DilationHeight * width), to = ref Unsafe.Add(ref copy, tap * length);
                    if (length > Vector128<float>.Count)
                        Lanes.Store(Lanes.Load(ref from, 0), ref to, 0);
                    else
                        Lanes.StoreFour(Lanes.LoadFour(ref from), ref to);
                }

                row = ref Unsafe.Add(ref row, step);
                copy = ref Unsafe.Add(ref copy, Width);
            }
        }
    }
}
