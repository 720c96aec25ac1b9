using Netwright.Generator.Text;
using static Netwright.Generator.Planning.TileWriter;

namespace Netwright.Generator.Layers.Linear;

/// <summary>Writes the tiles of kernels' gradients, which all dense layers share: they run over the batch, so no layer's size is in them.</summary>
internal static class GradientWriter
{
    private static readonly int[] Heights = [16, Rows, 2, 1];

    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, IReadOnlyList<DenseStage> layers)
    {
        int[] heights = [.. Heights.Where(height => layers.Any(layer => Takes(layer.Inputs, height)))];
        writer.Line("/// <summary>Gradients of rows of a kernel, 16 columns each: sums over the batch, which the optimizer takes from the registers.</summary>");
        using (writer.Block("public static class Gradient"))
        {
            WriteBlock(writer, heights);
            foreach (int height in heights)
            {
                writer.Line();
                WriteRows(writer, height);
            }

            if (layers.Any(static layer => layer.Bias is not null))
                WriteBias(writer);
        }
    }

    // Whether rows so many at a time are among those that the blocks of so many inputs fall into.
    private static bool Takes(int inputs, int height) => height == Rows ? inputs >= Rows : height == 16 ? inputs >= 16 : (inputs % Rows & height) != 0;

    // A block of sixteen rows at once where there are as many registers, else four by four, then what is left.
    private static void WriteBlock(CodeWriter writer, int[] heights)
    {
        writer.Line(Optimized);
        using (writer.Block("public static void Block(ref float x, ref float delta, int rows, int height, int at, in Step step)"))
        {
            if (heights[0] == 16)
            {
                using (writer.Block("if (Vector512.IsHardwareAccelerated && height == 16)"))
                {
                    writer.Line("Rows16(ref x, ref delta, rows, at, in step);");
                    writer.Line("return;");
                }

                writer.Line();
            }

            writer.Line("int k = 0;");
            foreach (int height in heights.Where(static height => height < 16))
            {
                writer.Line(height == Rows ? $"for (; k + {Rows} <= height; k += {Rows})" : $"if ((height & {height}) != 0)");
                writer.Line($"    Rows{height}(ref Lanes.At(ref x, k), ref delta, rows, at + k * 16, in step);");
                if (height == 2 && heights.Contains(1))
                    writer.Line("k += height & 2;");
            }
        }
    }

    // gradient[k, j] = Σ over n of x[n, k] delta[n, j]
    private static void WriteRows(CodeWriter writer, int height)
    {
        writer.Line(Optimized);
        using (writer.Block($"public static void Rows{height}(ref float x, ref float delta, int rows, int at, in Step step)"))
        {
            WriteAccumulators(writer, height, static i => i > 0 ? "acc0" : "Vector512<float>.Zero");
            WriteGradient(writer, height);
            writer.Line();
            for (int i = 0; i < height; i++)
                writer.Line($"step.Apply(acc{i}, {Plus("at", i * 16)});");
        }
    }

    private static void WriteBias(CodeWriter writer)
    {
        writer.Line();
        writer.Line(Optimized);
        using (writer.Block("public static void Bias(ref float delta, int rows, int at, in Step step)"))
        {
            writer.Lines("""
                Vector512<float> sum = Vector512<float>.Zero;
                for (int n = 0; n < rows; n++)
                    sum += Lanes.Load(ref delta, n * 16);
                step.Apply(sum, at);
                """);
        }
    }
}
