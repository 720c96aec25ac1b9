using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a normalization of each row by itself: of a layer normalization, or of one by the root mean square, which takes no mean away. Forward keeps the inverse of each row's deviation,
/// and before it the mean that was taken away, from which backward and the update have the normalized elements again: n = (x - mean) · scale.
/// </summary>
internal sealed class RowNormalizationStage(NetworkPlan plan, InferredLayer layer) : TrainedNormalizationStage(plan, layer)
{
    /// <summary>Whether the mean of a row is taken away.</summary>
    public required bool SubtractsMean { get; init; }

    public override (string Field, int Floats)? RowNumbers => Trains ? (Identifiers.Field(Name, "Statistics"), (SubtractsMean ? 2 : 1) * View.Positions) : null;

    public override KernelMethod Update => StepMethod;

    private string Count => Literal.Float(Columns);

    private string KeptMean => "Lanes.Element(ref statistics, n * 2)";

    private string KeptScale => SubtractsMean ? "Lanes.Element(ref statistics, n * 2 + 1)" : "Lanes.Element(ref statistics, n)";

    public override void WriteKernels(CodeWriter writer)
    {
        RowWriter rows = new(writer, View);
        string kept = SubtractsMean ? "the mean and the scale of each row" : "the scale of each row";
        writer.Line($"/// <summary>{Name}: {Columns} features. {Places}{(Trains ? $"; statistics are {kept}" : "")}.</summary>");
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

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [new MatrixParameter("x", Inputted[0]), .. KeptNumbers];

    // y[n, j] = epilogue((x[n, j] - mean[n]) scale[n] w[j] + b[j])
    private void WriteForward(CodeWriter writer, RowWriter rows)
    {
        string formula = Formula(SubtractsMean ? "(x - mean) / sqrt(variance + epsilon)" : "x / sqrt(mean x² + epsilon)");
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula(formula)} for rows from, from + 1, ... to - 1.", isFirst: true))
        using (rows.Rows())
        {
            writer.Line($"Vector512<float> {(SubtractsMean ? "sum = Vector512<float>.Zero, " : "")}squares = Vector512<float>.Zero;");
            if (SubtractsMean)
            {
                rows.Panels(() => writer.Line($"sum += {rows.Masked(Load("x"))};"));
                writer.Line();
                writer.Line($"float mean = VectorMath.HorizontalSum(sum) / {Count};");
            }

            rows.Panels(() => writer.Lines($"""
                Vector512<float> distance = {(SubtractsMean ? $"({Load("x")} - Lanes.Fill(mean)){rows.Mask}" : rows.Masked(Load("x")))};
                squares += distance * distance;
                """));
            writer.Line();
            writer.Line($"float scale = 1f / MathF.Sqrt(VectorMath.HorizontalSum(squares) / {Count} + {Literal.Float(Epsilon)});");
            if (RowNumbers is not null)
            {
                using (writer.Block("if (Lanes.IsKept(ref statistics))"))
                {
                    if (SubtractsMean)
                        writer.Line($"{KeptMean} = mean;");
                    writer.Line($"{KeptScale} = scale;");
                }
            }

            writer.Line();
            rows.Panels(
                () =>
                {
                    writer.Line($"Vector512<float> element = {Scaled($"{Distance("Lanes.Fill(mean)")} * Lanes.Fill(scale)")};");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                },
                isMasked: false);
        }
    }

    // previous[n, j] = epilogue'(scale[n] (g[j] - mean g - n[j] mean(g n))), with g = delta w: each element moves the mean and the deviation of all
    private void WriteBackward(CodeWriter writer, RowWriter rows, Reading reading)
    {
        string formula = $"(g{(SubtractsMean ? " - mean g" : "")} - normal mean(g normal)) scale";
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula(formula)} with g = delta w for rows from, from + 1, ... to - 1."))
        using (rows.Rows())
        {
            WriteStatistics(writer);
            writer.Line($"Vector512<float> {(SubtractsMean ? "sum = Vector512<float>.Zero, " : "")}products = Vector512<float>.Zero;");
            rows.Panels(
                () =>
                {
                    WriteTerms(writer);
                    if (SubtractsMean)
                        writer.Line("sum += g;");
                    writer.Line("products += g * normal;");
                },
                isMasked: false);
            writer.Line();
            writer.Line($"Vector512<float> {(SubtractsMean ? $"meanG = {Mean("sum")}, " : "")}meanProduct = {Mean("products")};");
            rows.Panels(() =>
            {
                // One panel's terms are at hand still.
                if (Panels > 1)
                    WriteTerms(writer);
                writer.Line($"Vector512<float> element = ((g{(SubtractsMean ? " - meanG" : "")} - normal * meanProduct) * scale){rows.Mask};");
                reading.Write(writer, "element");
            });
        }
    }

    private string Mean(string sums) => $"Lanes.Fill(VectorMath.HorizontalSum({sums}) / {Count})";

    private string Distance(string mean) => SubtractsMean ? $"({Load("x")} - {mean})" : Load("x");

    private void WriteStatistics(CodeWriter writer)
        => writer.Line($"Vector512<float> {(SubtractsMean ? $"mean = Lanes.Fill({KeptMean}), " : "")}scale = Lanes.Fill({KeptScale});");

    // The padding of a delta is zero, and so is that of the weights: nothing of x's counts.
    private void WriteTerms(CodeWriter writer) => writer.Lines($"""
        Vector512<float> normal = {Distance("mean")} * scale;
        Vector512<float> g = {Weighted(Load("delta"))};
        """);

    // gradient of w[j] = Σ over n of delta[n, j] n[n, j], of b[j] = Σ over n of delta[n, j]
    private void WriteUpdate(CodeWriter writer)
    {
        string what = Bias is null ? "Sums the gradients of the weights" : "Sums the gradients of weights and biases";
        using (writer.Kernel(Update, $"{what} over the batch and steps them: this part's share of the panels."))
        {
            using (writer.OverShare(Panels))
            {
                writer.Line($"Vector512<float> weight = Vector512<float>.Zero{(Bias is null ? "" : ", bias = Vector512<float>.Zero")};");
                using (writer.OverRows(Panels, "n = 0; n < rows"))
                {
                    WriteStatistics(writer);
                    writer.Line($"Vector512<float> g = {Load("delta")};");
                    writer.Line($"weight += g * {Distance("mean")} * scale;");
                    if (Bias is not null)
                        writer.Line("bias += g;");
                }

                writer.Line();
                WriteSteps(writer, "weight", "bias");
            }
        }
    }
}
