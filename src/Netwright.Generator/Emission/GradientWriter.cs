using Netwright.Generator.Layers;
using static Netwright.Generator.Emission.TileWriter;

namespace Netwright.Generator.Emission;

/// <summary>Writes the tiles of kernels' gradients, which all dense layers share: they run over the batch, so no layer's size is in them.</summary>
internal static class GradientWriter
{
    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, IReadOnlyList<DenseStage> layers)
    {
        int[] heights = [.. layers.SelectMany(static layer => layer.GradientHeights()).Distinct().OrderByDescending(static height => height)];
        writer.Line("/// <summary>Gradients of rows of a kernel, 16 columns each: sums over the batch, which the optimizer takes from the registers.</summary>");
        using (writer.Block("public static class Gradient"))
        {
            foreach (int height in heights)
            {
                if (height != heights[0])
                    writer.Line();
                WriteRows(writer, height);
            }

            if (layers.Any(static layer => layer.Bias is not null))
                WriteBias(writer);
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
