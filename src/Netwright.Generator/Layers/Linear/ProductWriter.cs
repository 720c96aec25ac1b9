using Netwright.Generator.Text;
using static Netwright.Generator.Planning.TileWriter;

namespace Netwright.Generator.Layers.Linear;

/// <summary>
/// Writes the tiles of the matrix products, which all dense layers share, forward and backward. Activations lie in panels [rows][16], so the elements of one
/// column in neighbouring rows are 16 floats apart, and those of one row in neighbouring panels stride · 16.
/// </summary>
internal static class ProductWriter
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="products">The tiles that layers call for, with the numbers of panels that one row is multiplied with side by side; none where no single row is.</param>
    public static void Write(CodeWriter writer, IEnumerable<(Tile Tile, IEnumerable<int> Abreast)> products)
    {
        writer.Line("/// <summary>Tiles of y = start + x w, whose sums stay in registers: some rows of x and a panel of 16 columns of w, or one row and several panels.</summary>");
        using (writer.Block("public static class Product"))
        {
            bool isFirst = true;
            foreach (IGrouping<Tile, IEnumerable<int>> product in products.GroupBy(static product => product.Tile, static product => product.Abreast))
            {
                using (Method(product.Key, "Rows", "int from, int to, "))
                    WriteTiles(writer, product.Key);

                foreach (int height in Heights)
                {
                    using (Method(product.Key, $"Rows{height}"))
                        WriteRows(writer, product.Key, height);
                }

                foreach (int panels in product.SelectMany(static abreast => abreast).Distinct().OrderByDescending(static panels => panels))
                {
                    using (Method(product.Key, $"Panels{panels}"))
                        WritePanels(writer, product.Key, panels);
                }
            }

            Block Method(Tile tile, string shape, string rows = "")
            {
                if (!isFirst)
                    writer.Line();
                isFirst = false;
                writer.Line(Optimized);
                return writer.Block($"public static void {tile.Name(shape)}(ref float x, {tile.Parameters(rows)})");
            }
        }
    }

    // The last tile may reach past the rows asked for: the panels have room, and nobody reads what is written there.
    private static void WriteTiles(CodeWriter writer, Tile tile)
    {
        string arguments = tile.Arguments("w", "start", "Lanes.At(ref y, from * 16)", "", "depth");
        writer.Line("if (Vector512.IsHardwareAccelerated)");
        writer.Line($"    for (; from + {Rows} < to; from += {WideRows})");
        writer.Line($"        {tile.Name($"Rows{WideRows}")}(ref Lanes.At(ref x, from * 16), {arguments});");
        writer.Line($"for (; from < to; from += {Rows})");
        writer.Line($"    {tile.Name($"Rows{Rows}")}(ref Lanes.At(ref x, from * 16), {arguments});");
    }

    // acc[r] += Σ over k of x[r, k] · w[k], for the rows of a tile
    private static void WriteRows(CodeWriter writer, Tile tile, int rows)
    {
        WriteAccumulators(writer, rows, r => tile.Adds ? $"Lanes.Load(ref y, {r * 16})" : r == 0 ? "Lanes.Load(ref start, 0)" : "acc0");
        WriteProduct(writer, tile, together: 1, ["w"], (x, k) =>
        {
            writer.Line($"{(k > 0 ? "" : "Vector512<float> ")}panel = Lanes.Load(ref w, {k * 16});");
            for (int r = 0; r < rows; r++)
                writer.Line($"acc{r} = Lanes.MultiplyAdd(ref {x}, {r * 16 + k}, panel, acc{r});");
        });
        WriteEnd(writer, rows, "16");
    }

    // acc[j] += Σ over k of x[k] · w[j, k], for one row and several neighbouring panels of columns, which hide each other's latency
    private static void WritePanels(CodeWriter writer, Tile tile, int panels)
    {
        WriteAccumulators(writer, panels, static j => $"Lanes.Load(ref start, {j * 16})");
        string[] kernels = [.. Enumerable.Range(0, panels).Select(static j => j == 0 ? "w" : $"w{j + 1}")];
        if (tile.WrittenOut == 0)
        {
            for (int j = 1; j < panels; j++)
                writer.Line($"ref float {kernels[j]} = ref Lanes.At(ref w, depth * {j * 16});");
        }

        WriteProduct(writer, tile, together: 4, kernels, (x, k) =>
        {
            for (int j = 0; j < panels; j++)
            {
                string panel = tile.WrittenOut > 0 ? $"ref w, {(j * tile.WrittenOut + k) * 16}" : $"ref {kernels[j]}, {k * 16}";
                writer.Line($"acc{j} = Lanes.MultiplyAdd(ref {x}, {k}, Lanes.Load({panel}), acc{j});");
            }
        });
        WriteEnd(writer, panels, "stride * 16");
    }

    private static void WriteProduct(CodeWriter writer, Tile tile, int together, IReadOnlyList<string> kernels, Action<string, int> step)
    {
        if (tile.WrittenOut > 0)
        {
            for (int k = 0; k < tile.WrittenOut; k++)
                step("x", k);
            return;
        }

        using (writer.Block("for (int from = 0; from < depth; from += 16)"))
        {
            // Each panel's column gets a reference of its own, so that none is moved past the end of the matrix.
            writer.Line("ref float column = ref Lanes.At(ref x, from * stride);");
            writer.Line("int k = 0, columns = Math.Min(16, depth - from);");
            if (together > 1)
                WriteColumns($"for (; k + {together} <= columns; k += {together})", together);
            WriteColumns("for (; k < columns; k++)", 1);
        }

        void WriteColumns(string loop, int count)
        {
            using (writer.Block(loop))
            {
                for (int k = 0; k < count; k++)
                    step("column", k);
                writer.Line($"column = ref Lanes.At(ref column, {count});");
                foreach (string kernel in kernels)
                    writer.Line($"{kernel} = ref Lanes.At(ref {kernel}, {count * 16});");
            }
        }
    }

    private static void WriteEnd(CodeWriter writer, int sums, string step)
    {
        writer.Line();
        for (int i = 0; i < sums; i++)
            writer.Line($"Lanes.Store(acc{i}, ref y, {Times(step, i)});");
    }
}
