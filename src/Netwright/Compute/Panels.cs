using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// The layout of activations: a matrix [rows, columns] lies as panels of 16 columns, each panel [rows][16], the last padded with zeros.
/// A tile of rows then reads neighbouring cache lines, whatever the number of columns; for one row the panels are the plain vector.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panels
{
    /// <summary>Columns in a panel: a 512-bit vector of floats.</summary>
    public const int Width = 16;

    /// <summary>The number of panels that hold so many columns.</summary>
    public static int Count(int columns) => (columns + Width - 1) / Width;

    /// <summary>Writes one plain vector as a row of a panelled matrix.</summary>
    /// <param name="source">The row's elements.</param>
    /// <param name="panels">The matrix's first float.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows that each panel holds.</param>
    public static void Pack(ReadOnlySpan<float> source, ref float panels, int row, int rows)
    {
        // A number and not a reference steps from panel to panel: past the last one, a reference would point out of the array.
        int at = row * Width;
        for (; source.Length >= Width; at += rows * Width)
        {
            Vector512.Create(source).StoreUnsafe(ref Unsafe.Add(ref panels, at));
            source = source[Width..];
        }

        if (source.IsEmpty)
            return;

        Vector512<float>.Zero.StoreUnsafe(ref Unsafe.Add(ref panels, at));
        for (int i = 0; i < source.Length; i++)
            Unsafe.Add(ref panels, at + i) = source[i];
    }

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
            Vector512.LoadUnsafe(ref Unsafe.Add(ref panels, at)).CopyTo(target);
            target = target[Width..];
        }

        for (int i = 0; i < target.Length; i++)
            target[i] = Unsafe.Add(ref panels, at + i);
    }
}
