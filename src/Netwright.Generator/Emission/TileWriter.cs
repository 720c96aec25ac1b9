namespace Netwright.Generator.Emission;

/// <summary>
/// The inner loops of the matrix products: accumulators in registers, sixteen columns each. Activations lie in panels [rows][16], so the elements of one
/// column in neighbouring rows are 16 floats apart, and those of one row in neighbouring panels stride · 16.
/// </summary>
internal static class TileWriter
{
    /// <summary>Rows of a full tile: with 256-bit registers six rows of two are twelve, and leave four for the operands.</summary>
    public const int Rows = 6;

    // Products this short are written out: the loop would cost as much as what is in it.
    private const int WrittenOut = 8;

    /// <summary>Heights of the tiles that a number of rows is cut into, where it is known only at run time.</summary>
    public static int[] Heights { get; } = [6, 4, 2, 1];

    /// <summary>Writes acc[r] += Σ over k of x[r, k] · w[k], for the rows of a tile; w moves on.</summary>
    public static void WriteRows(CodeWriter writer, int rows, int depth)
        => WriteProduct(writer, depth, unrolled: 1, (x, k) =>
        {
            string at = Offset(k * 16);
            writer.Line($"{(k > 0 ? "" : "Vector512<float> ")}panel = Vector512.LoadUnsafe(ref {Add("w", at)});");
            for (int r = 0; r < rows; r++)
                writer.Line($"acc{r} = Vector512.MultiplyAddEstimate(Vector512.Create({Add(x, Offset(r * 16 + k))}), panel, acc{r});");
        });

    /// <summary>Writes acc[j] += Σ over k of x[k] · w[j, k], for one row and several neighbouring panels of columns, which hide each other's latency.</summary>
    public static void WritePanels(CodeWriter writer, int panels, int depth)
        => WriteProduct(writer, depth, unrolled: 4, (x, k) =>
        {
            writer.Line($"{(k > 0 ? "" : "Vector512<float> ")}element = Vector512.Create({Add(x, Offset(k))});");
            for (int j = 0; j < panels; j++)
                writer.Line($"acc{j} = Vector512.MultiplyAddEstimate(element, Vector512.LoadUnsafe(ref {Add("w", Offset(j * depth * 16 + k * 16))}), acc{j});");
        });

    /// <summary>Writes acc[i] += Σ over n of x[n, i] · delta[n], for neighbouring rows of a kernel and the rows n of the batch.</summary>
    public static void WriteGradient(CodeWriter writer, int height)
    {
        using (writer.Block("for (int n = 0; n < rows; n++)"))
        {
            writer.Line("Vector512<float> g = Vector512.LoadUnsafe(ref delta);");
            for (int i = 0; i < height; i++)
                writer.Line($"acc{i} = Vector512.MultiplyAddEstimate(Vector512.Create({Add("x", Offset(i))}), g, acc{i});");
            writer.Line("x = ref Unsafe.Add(ref x, 16);");
            writer.Line("delta = ref Unsafe.Add(ref delta, 16);");
        }
    }

    /// <summary>Writes the declaration of accumulators.</summary>
    public static void WriteAccumulators(CodeWriter writer, int count, Func<int, string> start)
        => writer.Line($"Vector512<float> {string.Join(", ", Enumerable.Range(0, count).Select(i => $"acc{i} = {start(i)}"))};");

    /// <summary>A reference so many floats on: <c>Unsafe.Add(ref x, 16)</c>, or the name itself.</summary>
    public static string Add(string name, string offset) => offset.Length == 0 ? name : $"Unsafe.Add(ref {name}, {offset})";

    /// <summary>The attribute of every kernel: full speed at the first call, and no profiling code in its loops.</summary>
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

    /// <summary>Heights of the tiles that so many rows of a kernel are cut into: full ones, then what is left.</summary>
    public static int[] KernelHeights(int rows)
        => [.. Enumerable.Repeat(Rows, rows / Rows), .. rows % Rows == 0 ? (int[])[] : [rows % Rows]];

    /// <summary>A sum as text: <c>counter + 32</c>, or the first term alone.</summary>
    public static string Plus(string term, int floats) => floats == 0 ? term : $"{term} + {floats}";

    /// <summary>The place of a panel: <c>100352 + panel * 16</c>, or the first place alone where there is one panel.</summary>
    public static string At(int first, int panels, string panel, int length)
        => panels == 1 ? Literal.Text(first) : first == 0 ? $"{panel} * {length}" : $"{first} + {panel} * {length}";

    /// <summary>Where a part's share of so many tiles begins; FitOptions allows 1024 parts, so the product may need more than an int.</summary>
    public static string Share(int tiles, string part)
        => tiles <= int.MaxValue / 1024 ? $"{tiles} * {part} / parts" : $"(int)({tiles}L * {part} / parts)";

    /// <summary>A loop over panels, or a bare block of lines where there is one.</summary>
    public static Block OverPanels(this CodeWriter writer, int panels, string panel = "panel")
        => panels == 1 ? default : writer.Block($"for (int {panel} = 0; {panel} < {panels}; {panel}++)");

    /// <summary>A private kernel method.</summary>
    public static Block Method(this CodeWriter writer, string declaration)
    {
        writer.Line();
        writer.Line(Optimized);
        return writer.Block($"private static void {declaration}");
    }

    /// <summary>An offset as text, nothing for zero.</summary>
    public static string Offset(int floats) => floats == 0 ? "" : Literal.Text(floats);


    private static void WriteProduct(CodeWriter writer, int depth, int unrolled, Action<string, int> step)
    {
        if (depth <= WrittenOut)
        {
            for (int k = 0; k < depth; k++)
                step("x", k);
            return;
        }

        // Each panel's column gets a reference of its own, so that none is moved past the end of the matrix.
        int full = depth / 16, rest = depth % 16;
        if (full > 1)
        {
            using (writer.Block($"for (int block = 0; block < {full}; block++)"))
            {
                writer.Line("ref float column = ref Unsafe.Add(ref x, block * stride * 16);");
                WriteColumns(writer, "column", 16, unrolled, step);
            }
        }
        else if (full == 1)
        {
            writer.Line("ref float column = ref x;");
            WriteColumns(writer, "column", 16, unrolled, step);
        }

        if (rest > 0)
        {
            writer.Line($"ref float last = ref {Add("x", full == 0 ? "" : full == 1 ? "stride * 16" : $"{full} * stride * 16")};");
            WriteColumns(writer, "last", rest, unrolled, step);
        }
    }

    // The loop over the columns of one panel, several at a time where that divides: its branch is then foreseen.
    private static void WriteColumns(CodeWriter writer, string column, int columns, int unrolled, Action<string, int> step)
    {
        int together = columns % unrolled == 0 ? unrolled : 1;
        using (writer.Block($"for (int k = 0; k < {columns}; {(together == 1 ? "k++" : $"k += {together}")})"))
        {
            for (int k = 0; k < together; k++)
                step(column, k);
            writer.Line($"{column} = ref Unsafe.Add(ref {column}, {together});");
            writer.Line($"w = ref Unsafe.Add(ref w, {together * 16});");
        }
    }
}
