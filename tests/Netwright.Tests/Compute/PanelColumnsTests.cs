using System.Runtime.Intrinsics;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class PanelColumnsTests
{
    private const int Rows = 3;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(16, 16)]
    [InlineData(33, 32)]
    [InlineData(5, 3)]
    [InlineData(16, 1)]
    [InlineData(40, 27)]
    public void A_copied_row_lies_where_it_was_put(int columns, int at)
    {
        float[] source = Matrix(columns, value: column => column + 1), target = Matrix(at + columns, value: _ => 0);
        PanelColumns.Copy(ref source[0], columns, ref target[0], at, row: 1, Rows);
        Assert.Equal([.. new float[at], .. Enumerable.Range(1, columns).Select(number => (float)number)], Row(target, 1, at + columns));
    }

    [Theory]
    [InlineData(33, 32)]
    [InlineData(40, 27)]
    public void The_other_rows_stay_as_they_are(int columns, int at)
    {
        float[] source = Matrix(columns, value: column => column + 1), target = Matrix(at + columns, value: _ => -1);
        PanelColumns.Copy(ref source[0], columns, ref target[0], at, row: 1, Rows);
        Assert.Equal(Enumerable.Repeat(-1f, 2 * (at + columns)), [.. Row(target, 0, at + columns), .. Row(target, 2, at + columns)]);
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(16, 40)]
    [InlineData(32, 40)]
    [InlineData(3, 40)]
    [InlineData(30, 35)]
    [InlineData(16, 20)]
    public void Columns_that_are_read_end_in_zeros(int first, int last)
    {
        float[] matrix = Matrix(40, value: column => column + 1);
        var columns = new float[16];
        PanelColumns.Load(ref matrix[0], first, last, row: 2, Rows).CopyTo(columns);
        Assert.Equal(Enumerable.Range(first, 16).Select(column => column < last ? column + 1f : 0), columns);
    }

    private static float[] Matrix(int columns, Func<int, float> value)
    {
        var matrix = new float[Panels.Count(columns) * Rows * Panels.Width];
        for (int row = 0; row < Rows; row++)
            Panels.Pack(Enumerable.Range(0, columns).Select(value).ToArray(), ref matrix[0], row, Rows);
        return matrix;
    }

    private static float[] Row(float[] matrix, int row, int columns)
    {
        var elements = new float[columns];
        Panels.Unpack(ref matrix[0], row, Rows, elements);
        return elements;
    }
}
