using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class ProductTests
{
    private const int Rows = 24;

    [Theory]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Every_cut_of_the_rows_gives_each_row_the_same_bits_and_writes_no_other(int depth)
    {
        float[] x = Numbers(Panels.Count(depth) * Rows * 16, 1), w = Numbers(depth * 16, 2), start = Numbers(16, 3);
        float[] whole = Multiplied(x, w, start, step: 0, from: 0, to: Rows, depth);
        for (int from = 0; from < Rows; from++)
        {
            for (int to = from; to <= Rows; to++)
            {
                float[] part = Multiplied(x, w, start, step: 0, from, to, depth);
                for (int at = 0; at < part.Length; at++)
                    Assert.Equal(at / 16 >= from && at / 16 < to ? whole[at] : float.MaxValue, part[at]);
            }
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    public void The_sums_are_those_of_the_rows_and_the_kernel(int depth)
    {
        float[] x = Numbers(Panels.Count(depth) * Rows * 16, 1), w = Numbers(depth * 16, 2), start = Numbers(16, 3);
        float[] y = Multiplied(x, w, start, step: 0, from: 0, to: Rows, depth);
        for (int at = 0; at < y.Length; at++)
            AssertSum(start[at % 16], at / 16, at % 16, x, w, depth, y[at]);
    }

    [Fact]
    public void Sums_are_added_to_what_lies_in_the_output_where_each_row_begins_with_its_own()
    {
        const int Depth = 20;
        float[] x = Numbers(Panels.Count(Depth) * Rows * 16, 1), w = Numbers(Depth * 16, 2), y = Numbers(Rows * 16, 3), before = [.. y];
        Product.Rows(ref x[0], ref w[0], ref y[0], 16, ref y[0], 0, Rows, Rows, Depth);
        for (int at = 0; at < y.Length; at++)
            AssertSum(before[at], at / 16, at % 16, x, w, Depth, y[at]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void One_row_and_several_panels_have_the_bits_of_the_rows_and_each_panel(int panels)
    {
        const int Depth = 37;
        float[] x = Numbers(Panels.Count(Depth) * Rows * 16, 1), w = Numbers(panels * Depth * 16, 2), start = Numbers(panels * 16, 3), y = new float[panels * Rows * 16];
        switch (panels)
        {
            case 1:
                Product.Panels1(ref x[0], ref w[0], ref start[0], ref y[0], Rows, Depth);
                break;
            case 2:
                Product.Panels2(ref x[0], ref w[0], ref start[0], ref y[0], Rows, Depth);
                break;
            case 3:
                Product.Panels3(ref x[0], ref w[0], ref start[0], ref y[0], Rows, Depth);
                break;
            default:
                Product.Panels4(ref x[0], ref w[0], ref start[0], ref y[0], Rows, Depth);
                break;
        }

        for (int panel = 0; panel < panels; panel++)
        {
            float[] alone = Multiplied(x, w.AsSpan(panel * Depth * 16), start.AsSpan(panel * 16), step: 0, from: 0, to: 1, Depth);
            Assert.Equal(alone.AsSpan(0, 16), y.AsSpan(panel * Rows * 16, 16));
        }
    }

    private static float[] Multiplied(Span<float> x, Span<float> w, Span<float> start, int step, int from, int to, int depth)
    {
        float[] y = new float[Rows * 16];
        Array.Fill(y, float.MaxValue);
        Product.Rows(ref x[0], ref w[0], ref start[0], step, ref y[0], from, to, Rows, depth);
        return y;
    }

    // Each of the depth + 1 roundings is at most half a unit in the last place of a partial sum, which the terms' magnitudes bound.
    private static void AssertSum(float start, int row, int column, float[] x, float[] w, int depth, float sum)
    {
        double exact = start, magnitude = Math.Abs(start);
        for (int k = 0; k < depth; k++)
        {
            double term = (double)x[(k / 16 * Rows + row) * 16 + k % 16] * w[k * 16 + column];
            exact += term;
            magnitude += Math.Abs(term);
        }

        Assert.InRange(sum, exact - magnitude * (depth + 1) * Math.ScaleB(1, -23), exact + magnitude * (depth + 1) * Math.ScaleB(1, -23));
    }

    // Numbers within ±1 of a linear congruential generator (Knuth, The Art of Computer Programming, volume 2, 3.3.4).
    private static float[] Numbers(int count, ulong seed)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            seed = seed * 6364136223846793005 + 1442695040888963407;
            numbers[i] = (int)(seed >> 40) / (float)(1 << 23) - 1;
        }

        return numbers;
    }
}
