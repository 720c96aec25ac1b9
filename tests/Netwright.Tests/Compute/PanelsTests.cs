using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class PanelsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    [InlineData(784, 49)]
    public void So_many_columns_take_so_many_panels(int columns, int panels)
    {
        Assert.Equal(panels, Panels.Count(columns));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void A_packed_element_lies_in_its_panel_in_its_row(int columns)
    {
        const int Rows = 3;
        float[] panels = Packed(columns, Rows, row: 1);
        for (int column = 0; column < columns; column++)
            Assert.Equal(column + 1, panels[(column / 16 * Rows + 1) * 16 + column % 16]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void Packing_zeroes_the_padding_and_touches_no_other_row(int columns)
    {
        const int Rows = 3;
        float[] panels = Packed(columns, Rows, row: 1);
        for (int at = 0; at < panels.Length; at++)
        {
            int row = at / 16 % Rows, column = at / 16 / Rows * 16 + at % 16;
            if (row != 1 || column >= columns)
                Assert.Equal(row == 1 ? 0 : -1, panels[at]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(50)]
    public void Unpacking_gives_back_what_was_packed(int columns)
    {
        float[] unpacked = new float[columns];
        Panels.Unpack(ref Packed(columns, rows: 5, row: 4)[0], 4, 5, unpacked);
        Assert.Equal(Vector(columns), unpacked);
    }

    private static float[] Vector(int columns) => [.. Enumerable.Range(1, columns).Select(i => (float)i)];

    private static float[] Packed(int columns, int rows, int row)
    {
        float[] panels = new float[Panels.Count(columns) * 16 * rows];
        Array.Fill(panels, -1);
        Panels.Pack(Vector(columns), ref panels[0], row, rows);
        return panels;
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(8, 9)]
    [InlineData(9, 17)]
    [InlineData(128, 129)]
    public void Panels_have_room_for_whole_tiles_and_an_odd_number_of_rows(int rows, int stride) => Assert.Equal(stride, Panels.Stride(rows));
}
