using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>
/// The sizes of a window that slides over a map of Height x Width positions with Channels each, and makes a map of OutHeight x OutWidth positions with Units each. Tap (p, q) of a
/// convolution's kernel, or place (p, q) of a pool's window, is at the position [i · StrideHeight + p · DilationHeight - Top, j · StrideWidth + q · DilationWidth - Left] of the map read when
/// [i, j] of the map made is computed. A sequence is a map of one line.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SlidingShape
{
    /// <summary>Lines of the map read.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of the map read.</summary>
    public required int Width { get; init; }

    /// <summary>Channels of the map read.</summary>
    public required int Channels { get; init; }

    /// <summary>Lines of the map made.</summary>
    public required int OutHeight { get; init; }

    /// <summary>Columns of the map made.</summary>
    public required int OutWidth { get; init; }

    /// <summary>Channels of the map made.</summary>
    public required int Units { get; init; }

    /// <summary>Lines of the kernel.</summary>
    public required int KernelHeight { get; init; }

    /// <summary>Columns of the kernel.</summary>
    public required int KernelWidth { get; init; }

    /// <summary>How many lines of the map read the kernel moves on for a line of the map made.</summary>
    public int StrideHeight { get; init; } = 1;

    /// <summary>The same for columns.</summary>
    public int StrideWidth { get; init; } = 1;

    /// <summary>How many lines of the map read lie from one line of the kernel to the next.</summary>
    public int DilationHeight { get; init; } = 1;

    /// <summary>The same for columns.</summary>
    public int DilationWidth { get; init; } = 1;

    /// <summary>Lines before the first of the map read; below zero, lines that are left out.</summary>
    public int Top { get; init; }

    /// <summary>The same for columns.</summary>
    public int Left { get; init; }

    /// <summary>The groups that share out channels and units: the units of a group look at its channels alone.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Whether the map read lies as one row of all its elements, not as a row for each position.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Makes a shape without stride, dilation and padding.</summary>
    public SlidingShape()
    {
    }

    /// <summary>The kernel's taps, or the window's places.</summary>
    public int Taps => KernelHeight * KernelWidth;

    /// <summary>The kernel's rows: a row for each tap and channel, taps first.</summary>
    public int Depth => Taps * Channels;

    /// <summary>Positions of the map read.</summary>
    public int Positions => Height * Width;

    /// <summary>Positions of the map made.</summary>
    public int OutPositions => OutHeight * OutWidth;

    /// <summary>The sizes of one group.</summary>
    internal SlidingShape Group => this with { Channels = Channels / Groups, Units = Units / Groups, Groups = 1 };

    /// <summary>The same for some lines of the map made alone.</summary>
    internal SlidingShape Lines(int first, int count) => this with { OutHeight = count, Top = Top - first * StrideHeight };

    /// <summary>The same for some lines of the window alone.</summary>
    internal SlidingShape WindowLines(int first, int count) => this with { KernelHeight = count, Top = Top - first * DilationHeight };

    /// <summary>The window's lines that lie within the map read when a line of the map made is computed; one of them where none does.</summary>
    internal (int First, int Count) WindowLinesAt(int line)
    {
        int top = line * StrideHeight - Top;
        int first = top >= 0 ? 0 : Math.Min((DilationHeight - 1 - top) / DilationHeight, KernelHeight - 1);
        int last = Math.Min(Height - 1 - top >= 0 ? (Height - 1 - top) / DilationHeight : 0, KernelHeight - 1);
        return (first, Math.Max(last - first + 1, 1));
    }
}
