using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Linear;

/// <summary>
/// Writes the products that are so short that a loop over their depth would cost as much as what is in it. The sums of neighbouring rows, or panels, do not
/// depend on each other, so that the processor works at many of them at once.
/// </summary>
internal static class ShortProductWriter
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="depths">The depths that layers call for, those of single rows among them.</param>
    public static void Write(CodeWriter writer, IReadOnlyCollection<(int Depth, bool IsRow)> depths)
    {
        writer.Line("/// <summary>Products y = start + x w of few terms, written out: some rows of x and a panel of 16 columns of w, or one row and all panels.</summary>");
        using (writer.Block("public static class ShortProduct"))
        {
            bool isFirst = true;
            foreach ((int depth, bool isRow) in depths.Distinct().OrderBy(static product => product))
            {
                if (!isFirst)
                    writer.Line();
                isFirst = false;
                if (isRow)
                    WriteRow(writer, depth);
                else
                    WriteRows(writer, depth);
            }
        }
    }

    // y[n] = start[n] + Σ over k of x[n, k] · w[k]
    private static void WriteRows(CodeWriter writer, int depth)
    {
        writer.Line(KernelMethod.Optimized);
        using (writer.Block($"public static void RowsOf{depth}(ref float x, ref float w, ref float start, int step, ref float y, int from, int to)"))
        {
            writer.Line($"Vector512<float> {Each(depth, static k => $"w{k} = Lanes.Load(ref w, {k * 16})", ", ")};");
            using (writer.Block("for (int n = from; n < to; n++)"))
            {
                writer.Line("Vector512<float> sum = Lanes.Load(ref start, n * step);");
                writer.Lines(Each(depth, static k => $"sum = Lanes.MultiplyAdd(ref x, {PanelLoops.Plus("n * 16", k)}, w{k}, sum);", "\n"));
                writer.Line("Lanes.Store(sum, ref y, n * 16);");
            }
        }
    }

    // y[j] = start[j] + Σ over k of x[k] · w[j, k], for each panel j
    private static void WriteRow(CodeWriter writer, int depth)
    {
        writer.Line(KernelMethod.Optimized);
        using (writer.Block($"public static void RowOf{depth}(ref float x, ref float w, ref float start, int step, ref float y, int panels, int stride)"))
        using (writer.Block("for (int panel = 0; panel < panels; panel++)"))
        {
            writer.Line("Vector512<float> sum = Lanes.Load(ref start, panel * step);");
            writer.Lines(Each(depth, k => $"sum = Lanes.MultiplyAdd(ref x, {k}, Lanes.Load(ref w, {PanelLoops.Plus($"panel * {depth * 16}", k * 16)}), sum);", "\n"));
            writer.Line("Lanes.Store(sum, ref y, panel * stride * 16);");
        }
    }

    private static string Each(int depth, Func<int, string> write, string between) => string.Join(between, Enumerable.Range(0, depth).Select(write));
}
