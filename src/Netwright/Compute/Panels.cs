using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Netwright.Numerics;

namespace Netwright.Compute;

/// <summary>
/// The layout of activations: a matrix [rows, columns] lies as panels of 16 columns, each panel [rows][16], the last padded with zeros.
/// A tile of rows then reads neighbouring cache lines, whatever the number of columns; for one row the panels are the plain vector.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panels
{
    /// <summary>Columns in a panel: a 512-bit vector of floats.</summary>
    public const int Width = 16;

    /// <summary>Rows of the tallest tile that kernels compute at once.</summary>
    internal const int TileRows = 8;

    /// <summary>
    /// The rows that the panels of a matrix have room for: whole tiles of eight, so that networks of neighbouring batch sizes have the same layout, and one more, since with an odd
    /// number neighbouring panels fall into different cache sets.
    /// </summary>
    public static int Stride(int rows) => ((rows + TileRows - 1) & -TileRows) | 1;

    /// <summary>The number of panels that hold so many columns.</summary>
    public static int Count(int columns) => (int)(((uint)columns + Width - 1) / Width);

    /// <summary>The columns with which those panels are filled up.</summary>
    internal static long Padded(int columns) => (long)Count(columns) * Width;

    /// <summary>The first float of the rows that a sample of so many positions has in a panel.</summary>
    internal static ref float Sample(ref float panel, int positions, int sample) => ref Unsafe.Add(ref panel, (nint)sample * positions * Width);

    /// <summary>Sixteen elements of a vector that is repeated over and over, from a column on.</summary>
    /// <param name="vector">The vector's first float.</param>
    /// <param name="length">Its length.</param>
    /// <param name="column">The column of the first of the sixteen.</param>
    public static Vector512<float> Repeat(ref float vector, int length, int column)
    {
        Span<float> elements = stackalloc float[Width];
        for (int i = 0; i < Width; i++)
            elements[i] = Lanes.Element(ref vector, (column + i) % length);
        return Vector512.Create<float>(elements);
    }

    /// <summary>Writes one plain vector as a row of a panelled matrix.</summary>
    /// <param name="source">The row's elements.</param>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    public static void Pack(ReadOnlySpan<float> source, ref float panels, int row, int rows) => Runs.Write(source, ref Unsafe.Add(ref panels, row * Width), rows * Width);

    /// <summary>Reads one row of a panelled matrix into a plain vector.</summary>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    /// <param name="target">Receives the row's elements.</param>
    public static void Unpack(ref float panels, int row, int rows, Span<float> target)
    {
        int at = row * Width;
        for (; target.Length >= Width; at += rows * Width)
        {
            Lanes.Load(ref panels, at).CopyTo(target);
            target = target[Width..];
        }

        for (int i = 0; i < target.Length; i++)
            target[i] = Lanes.Element(ref panels, at + i);
    }

    /// <summary>Multiplies a row of a panelled matrix.</summary>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    /// <param name="columns">The matrix's columns.</param>
    /// <param name="factor">What each element is multiplied by.</param>
    public static void Scale(ref float panels, int row, int rows, int columns, float factor)
    {
        for (int panel = 0; panel < Count(columns); panel++)
        {
            int at = (panel * rows + row) * Width;
            Lanes.Store(Lanes.Load(ref panels, at) * Lanes.Fill(factor), ref panels, at);
        }
    }

    /// <summary>Clears a row.</summary>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row.</param>
    /// <param name="rows">The rows that a panel has room for.</param>
    /// <param name="columns">The matrix's columns.</param>
    internal static void Clear(ref float panels, int row, int rows, int columns)
    {
        for (int panel = 0; panel < Count(columns); panel++)
            Lanes.Store(Vector512<float>.Zero, ref panels, (panel * rows + row) * Width);
    }

    /// <summary>Transposes the columns of one panel of inputs out of a kernel in panels: the panel of the transposed kernel, [units][16], padded with zeros.</summary>
    /// <param name="kernel">The kernel's first float, laid out as [units / 16][inputs][16].</param>
    /// <param name="inputs">The kernel's rows.</param>
    /// <param name="units">The kernel's columns.</param>
    /// <param name="panel">The panel of 16 inputs.</param>
    /// <param name="transposed">Receives [units padded to 16][16] floats.</param>
    public static void Transpose(ref float kernel, int inputs, int units, int panel, ref float transposed)
        => Transpose(ref kernel, inputs, units, panel * Width, Math.Min(Width, inputs - panel * Width), ref transposed);

    /// <summary>The same for sixteen inputs or fewer from any one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Transpose(ref float kernel, int inputs, int units, int first, int rows, ref float transposed)
    {
        for (int column = 0; column < units; column += Width)
        {
            ref float source = ref Unsafe.Add(ref kernel, (column / Width * inputs + first) * Width);
            if (rows == Width)
                TransposeBlock(ref source, ref transposed);
            else
                TransposeRows(ref source, rows, ref transposed);
            transposed = ref Unsafe.Add(ref transposed, Width * Width);
        }
    }

    /// <summary>The first of the greatest elements of a row of a panelled matrix; 0 where one is NaN.</summary>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    /// <param name="columns">The matrix's columns.</param>
    public static int ArgMax(ref float panels, int row, int rows, int columns)
    {
        float most = Lanes.Element(ref panels, row * Width);
        int index = 0;
        for (int panel = 0; panel < columns; panel += Width)
        {
            ref float element = ref Unsafe.Add(ref panels, panel * rows + row * Width);
            int width = Math.Min(Width, columns - panel);
            for (int i = 0; i < width; i++)
            {
                if (Lanes.Element(ref element, i) > most)
                {
                    most = Lanes.Element(ref element, i);
                    index = panel + i;
                }
            }
        }

        return index;
    }

    /// <summary>The first of the greatest elements of a plain vector.</summary>
    public static int ArgMax(ReadOnlySpan<float> vector) => ArgMax(ref Scratch.Given(vector), 0, 1, vector.Length);

    private static void TransposeRows(ref float source, int rows, ref float target)
    {
        for (int column = 0; column < Width; column++)
        {
            Lanes.Store(Vector512<float>.Zero, ref target, column * Width);
            for (int row = 0; row < rows; row++)
                Lanes.Element(ref target, column * Width + row) = Lanes.Element(ref source, row * Width + column);
        }
    }

    /// <summary>Transposes sixteen rows of sixteen floats.</summary>
    internal static void TransposeBlock(ref float source, ref float target)
    {
        Access.Check(ref source, 0, Width * Width);
        Access.Check(ref target, 0, Width * Width);
        int size = Avx.IsSupported ? 8 : 4;
        for (int row = 0; row < Width; row += size)
        {
            for (int column = 0; column < Width; column += size)
            {
                ref float from = ref Unsafe.Add(ref source, row * Width + column), to = ref Unsafe.Add(ref target, column * Width + row);
                if (Avx.IsSupported)
                    Transpose8(ref from, ref to);
                else
                    Transpose4(ref from, ref to);
            }
        }
    }

    // Pairs of rows are interleaved, then pairs of pairs, then halves change places: 24 shuffles for 64 elements.
    private static void Transpose8(ref float from, ref float to)
    {
        Vector256<float> a = Vector256.LoadUnsafe(ref from), b = Vector256.LoadUnsafe(ref from, 16), c = Vector256.LoadUnsafe(ref from, 32), d = Vector256.LoadUnsafe(ref from, 48);
        Vector256<float> e = Vector256.LoadUnsafe(ref from, 64), f = Vector256.LoadUnsafe(ref from, 80), g = Vector256.LoadUnsafe(ref from, 96), h = Vector256.LoadUnsafe(ref from, 112);
        (a, b) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        (c, d) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        (e, f) = (Avx.UnpackLow(e, f), Avx.UnpackHigh(e, f));
        (g, h) = (Avx.UnpackLow(g, h), Avx.UnpackHigh(g, h));
        const byte Lows = 0b01_00_01_00, Highs = 0b11_10_11_10;
        (a, c) = (Avx.Shuffle(a, c, Lows), Avx.Shuffle(a, c, Highs));
        (b, d) = (Avx.Shuffle(b, d, Lows), Avx.Shuffle(b, d, Highs));
        (e, g) = (Avx.Shuffle(e, g, Lows), Avx.Shuffle(e, g, Highs));
        (f, h) = (Avx.Shuffle(f, h, Lows), Avx.Shuffle(f, h, Highs));
        const byte Firsts = 0x20, Seconds = 0x31;
        Avx.Permute2x128(a, e, Firsts).StoreUnsafe(ref to);
        Avx.Permute2x128(c, g, Firsts).StoreUnsafe(ref to, 16);
        Avx.Permute2x128(b, f, Firsts).StoreUnsafe(ref to, 32);
        Avx.Permute2x128(d, h, Firsts).StoreUnsafe(ref to, 48);
        Avx.Permute2x128(a, e, Seconds).StoreUnsafe(ref to, 64);
        Avx.Permute2x128(c, g, Seconds).StoreUnsafe(ref to, 80);
        Avx.Permute2x128(b, f, Seconds).StoreUnsafe(ref to, 96);
        Avx.Permute2x128(d, h, Seconds).StoreUnsafe(ref to, 112);
    }

    private static void Transpose4(ref float from, ref float to)
    {
        Vector128<float> a = Vector128.LoadUnsafe(ref from), b = Vector128.LoadUnsafe(ref from, 16);
        Vector128<float> c = Vector128.LoadUnsafe(ref from, 32), d = Vector128.LoadUnsafe(ref from, 48);
        Vector128.Create(a.GetElement(0), b.GetElement(0), c.GetElement(0), d.GetElement(0)).StoreUnsafe(ref to);
        Vector128.Create(a.GetElement(1), b.GetElement(1), c.GetElement(1), d.GetElement(1)).StoreUnsafe(ref to, 16);
        Vector128.Create(a.GetElement(2), b.GetElement(2), c.GetElement(2), d.GetElement(2)).StoreUnsafe(ref to, 32);
        Vector128.Create(a.GetElement(3), b.GetElement(3), c.GetElement(3), d.GetElement(3)).StoreUnsafe(ref to, 48);
    }
}
