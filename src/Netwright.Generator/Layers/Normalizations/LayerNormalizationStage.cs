using Netwright.Generator.Planning;
using Netwright.Generator.Text;
using static Netwright.Generator.Planning.TileWriter;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a layer normalization. Forward keeps two numbers of each row, its mean and the inverse of its deviation, from which backward and the update
/// have the normalized elements again: n = (x - mean) · scale.
/// </summary>
internal sealed class LayerNormalizationStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    /// <summary>Where the weights begin in the arena.</summary>
    public required int Weight { get; init; }

    /// <summary>Where the biases begin in the arena.</summary>
    public required int Bias { get; init; }

    public override bool IsTrainable => true;

    public override IEnumerable<(string Field, int Columns)> Matrices => [.. base.Matrices, (StatisticsField!, 2)];

    protected override string? StatisticsField => Trains ? Identifiers.Field(Name, "Statistics") : null;

    private string Count => Literal.Float(Columns);

    public override string UpdateCall()
        => $"{TypeName}.Update(ref {FieldOf(Previous)}.Origin, ref {DeltaField}.Origin, ref {StatisticsField}.Origin, Rows, Stride, part, parts, in step);";

    public override void WriteKernels(CodeWriter writer)
    {
        RowWriter rows = new(writer, this);
        writer.Line($"/// <summary>{Name}: {Columns} features. The weights lie at {Weight} of the arena, the biases at {Bias}{(Trains ? "; statistics are the mean and the scale of each row" : "")}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteForward(writer, rows);
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, rows, reading);
            WriteUpdate(writer);
        }
    }

    protected override IEnumerable<string> BackwardReads(Reading reading) => [FieldOf(Previous), StatisticsField!];

    // y[n, j] = epilogue((x[n, j] - mean[n]) scale[n] w[j] + b[j])
    private void WriteForward(CodeWriter writer, RowWriter rows)
    {
        writer.Line($"/// <summary>y = {Epilogue.Formula("(x - mean) / sqrt(variance + epsilon) w + b")} for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Forward(ref float x, ref float p, ref float y, {ForwardParameters})"))
        using (rows.Rows())
        {
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, squares = Vector512<float>.Zero;");
            rows.Panels(() => writer.Line($"sum += {rows.Masked(Load("x"))};"));
            writer.Line();
            writer.Line($"float mean = VectorMath.HorizontalSum(sum) / {Count};");
            rows.Panels(() => writer.Lines($"""
                Vector512<float> distance = ({Load("x")} - Lanes.Fill(mean)){rows.Mask};
                squares += distance * distance;
                """));
            writer.Line();
            writer.Line($"float scale = 1f / MathF.Sqrt(VectorMath.HorizontalSum(squares) / {Count} + {Literal.Float(Epsilon)});");
            if (StatisticsField is not null)
            {
                using (writer.Block("if (save)"))
                {
                    writer.Line("Lanes.At(ref statistics, n * 2) = mean;");
                    writer.Line("Lanes.At(ref statistics, n * 2 + 1) = scale;");
                }
            }

            writer.Line();
            rows.Panels(
                () =>
                {
                    writer.Line($"Vector512<float> element = ({Load("x")} - Lanes.Fill(mean)) * Lanes.Fill(scale) * {Parameter(Weight)} + {Parameter(Bias)};");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                },
                isMasked: false);
        }
    }

    // previous[n, j] = epilogue'(scale[n] (g[j] - mean g - n[j] mean(g n))), with g = delta w: each element moves the mean and the deviation of all
    private void WriteBackward(CodeWriter writer, RowWriter rows, Reading reading)
    {
        writer.Line();
        writer.Line($"/// <summary>previous = {reading.Formula("(g - mean g - normal mean(g normal)) scale")} with g = delta w for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Backward(ref float delta, ref float p, ref float x, ref float statistics, {reading.Parameters})"))
        using (rows.Rows())
        {
            writer.Line("Vector512<float> mean = Lanes.Fill(Lanes.At(ref statistics, n * 2)), scale = Lanes.Fill(Lanes.At(ref statistics, n * 2 + 1));");
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, products = Vector512<float>.Zero;");
            rows.Panels(
                () =>
                {
                    WriteTerms(writer);
                    writer.Line("sum += g;");
                    writer.Line("products += g * normal;");
                },
                isMasked: false);
            writer.Line();
            writer.Line($"Vector512<float> meanG = Lanes.Fill(VectorMath.HorizontalSum(sum) / {Count}), meanProduct = Lanes.Fill(VectorMath.HorizontalSum(products) / {Count});");
            rows.Panels(() =>
            {
                // One panel's terms are at hand still.
                if (Panels > 1)
                    WriteTerms(writer);
                writer.Line($"Vector512<float> element = ((g - meanG - normal * meanProduct) * scale){rows.Mask};");
                reading.Write(writer, "element");
            });
        }
    }

    // The padding of a delta is zero, and so is that of the weights: nothing of x's counts.
    private void WriteTerms(CodeWriter writer) => writer.Lines($"""
        Vector512<float> normal = ({Load("x")} - mean) * scale;
        Vector512<float> g = {Load("delta")} * {Parameter(Weight)};
        """);

    // gradient of w[j] = Σ over n of delta[n, j] n[n, j], of b[j] = Σ over n of delta[n, j]
    private void WriteUpdate(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Sums the gradients of weights and biases over the batch and steps them: this part's share of the panels.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void Update(ref float x, ref float delta, ref float statistics, int rows, int stride, int part, int parts, in Step step)"))
        {
            using (writer.OverShare(Panels))
            {
                writer.Line("Vector512<float> weight = Vector512<float>.Zero, bias = Vector512<float>.Zero;");
                using (writer.Block("for (int n = 0; n < rows; n++)"))
                {
                    writer.Line(Panels == 1 ? "int at = n * 16;" : "int at = (panel * stride + n) * 16;");
                    writer.Lines($"""
                        Vector512<float> mean = Lanes.Fill(Lanes.At(ref statistics, n * 2)), scale = Lanes.Fill(Lanes.At(ref statistics, n * 2 + 1));
                        Vector512<float> g = {Load("delta")};
                        weight += g * ({Load("x")} - mean) * scale;
                        bias += g;
                        """);
                }

                writer.Line();
                writer.Line($"step.Apply(weight, {At(Weight, Panels, "panel", 16)});");
                writer.Line($"step.Apply(bias, {At(Bias, Panels, "panel", 16)});");
            }
        }
    }

    private string Parameter(int first) => $"Lanes.Load(ref p, {At(first, Panels, "panel", 16)})";

    private static string Load(string matrix) => $"Lanes.Load(ref {matrix}, at)";
}
