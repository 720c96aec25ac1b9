namespace Netwright.Generator.Emission;

/// <summary>
/// The inner loops of the matrix products: accumulators in registers, sixteen columns each. Activations lie in panels [rows][16], so the elements of one
/// column in neighbouring rows are 16 floats apart, and those of one row in neighbouring panels stride · 16.
/// </summary>
internal static class TileWriter
{
    /// <summary>Rows of a tile: with 256-bit registers four rows of two are eight sums, which hide a multiply-add's latency and leave registers for the operands.</summary>
    public const int Rows = 4;

    /// <summary>Rows of the tile that machines with 512-bit registers take first: eight sums there too.</summary>
    public const int WideRows = 8;

    // Products this short are written out: the loop would cost as much as what is in it.
    private const int WrittenOut = 8;

    /// <summary>Heights of the tiles that the rows of a batch are cut into.</summary>
    public static int[] Heights { get; } = [WideRows, Rows];

    /// <summary>Writes acc[r] += Σ over k of x[r, k] · w[k], for the rows of a tile; w moves on.</summary>
    public static void WriteRows(CodeWriter writer, int rows, int depth)
        => WriteProduct(writer, depth, unrolled: 1, (x, k) =>
        {
            writer.Line($"{(k > 0 ? "" : "Vector512<float> ")}panel = Lanes.Load(ref w, {k * 16});");
            for (int r = 0; r < rows; r++)
                writer.Line($"acc{r} = Lanes.MultiplyAdd(ref {x}, {r * 16 + k}, panel, acc{r});");
        });

    /// <summary>Writes acc[j] += Σ over k of x[k] · w[j, k], for one row and several neighbouring panels of columns, which hide each other's latency.</summary>
    public static void WritePanels(CodeWriter writer, int panels, int depth)
        => WriteProduct(writer, depth, unrolled: 4, (x, k) =>
        {
            for (int j = 0; j < panels; j++)
                writer.Line($"acc{j} = Lanes.MultiplyAdd(ref {x}, {k}, Lanes.Load(ref w, {j * depth * 16 + k * 16}), acc{j});");
        });

    /// <summary>Writes acc[i] += Σ over n of x[n, i] · delta[n], for neighbouring rows of a kernel and the rows n of the batch.</summary>
    public static void WriteGradient(CodeWriter writer, int height)
    {
        using (writer.Block("for (int n = 0; n < rows; n++)"))
        {
            writer.Line("Vector512<float> g = Lanes.Load(ref delta, 0);");
            for (int i = 0; i < height; i++)
                writer.Line($"acc{i} = Lanes.MultiplyAdd(ref x, {i}, g, acc{i});");
            writer.Line("x = ref Lanes.At(ref x, 16);");
            writer.Line("delta = ref Lanes.At(ref delta, 16);");
        }
    }

    /// <summary>Writes the declaration of accumulators.</summary>
    public static void WriteAccumulators(CodeWriter writer, int count, Func<int, string> start)
        => writer.Line($"Vector512<float> {string.Join(", ", Enumerable.Range(0, count).Select(i => $"acc{i} = {start(i)}"))};");

    /// <summary>The attribute of every kernel: full speed at the first call, and no profiling code in its loops.</summary>
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

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

    /// <summary>A loop over this part's share of the panels; where there is one, the first part takes it.</summary>
    public static Block OverShare(this CodeWriter writer, int panels)
    {
        if (panels == 1)
            return writer.Block("if (part == 0)");

        writer.Line($"int last = {Share(panels, "(part + 1)")};");
        return writer.Block($"for (int panel = {Share(panels, "part")}; panel < last; panel++)");
    }

    /// <summary>A private kernel method.</summary>
    public static Block Method(this CodeWriter writer, string declaration)
    {
        writer.Line();
        writer.Line(Optimized);
        return writer.Block($"private static void {declaration}");
    }

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
                writer.Line("ref float column = ref Lanes.At(ref x, block * stride * 16);");
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
            writer.Line($"ref float last = ref {(full == 0 ? "x" : $"Lanes.At(ref x, {(full == 1 ? "" : $"{full} * ")}stride * 16)")};");
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
            writer.Line($"{column} = ref Lanes.At(ref {column}, {together});");
            writer.Line($"w = ref Lanes.At(ref w, {together * 16});");
        }
    }
}
