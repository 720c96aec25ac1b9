using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a layer normalization. Forward keeps two numbers of each row, its mean and the inverse of its deviation, from which backward and the update
/// have the normalized elements again: n = (x - mean) · scale.
/// </summary>
internal sealed class LayerNormalizationStage(NetworkPlan plan, InferredLayer layer) : TrainedNormalizationStage(plan, layer)
{
    // Mean and scale.
    public override (string Field, int Floats)? RowNumbers => Trains ? (Identifiers.Field(Name, "Statistics"), 2 * View.Positions) : null;

    public override KernelMethod Update => Method("Update", [
        new MatrixParameter("x", Inputted[0]), new MatrixParameter("delta", Delta), .. KeptNumbers, .. RowParameters.All(View), .. Parameter.Share, Parameter.Step]);

    private string Count => Literal.Float(Columns);

    public override void WriteKernels(CodeWriter writer)
    {
        RowWriter rows = new(writer, View);
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

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [new MatrixParameter("x", Inputted[0]), .. KeptNumbers];

    // y[n, j] = epilogue((x[n, j] - mean[n]) scale[n] w[j] + b[j])
    private void WriteForward(CodeWriter writer, RowWriter rows)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula("(x - mean) / sqrt(variance + epsilon) w + b")} for rows from, from + 1, ... to - 1.", isFirst: true))
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
            if (RowNumbers is not null)
            {
                using (writer.Block("if (Lanes.IsKept(ref statistics))"))
                {
                    writer.Line("Lanes.At(ref statistics, n * 2) = mean;");
                    writer.Line("Lanes.At(ref statistics, n * 2 + 1) = scale;");
                }
            }

            writer.Line();
            rows.Panels(
                () =>
                {
                    writer.Line($"Vector512<float> element = ({Load("x")} - Lanes.Fill(mean)) * Lanes.Fill(scale) * {OfPanel(Weight)} + {OfPanel(Bias)};");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                },
                isMasked: false);
        }
    }

    // previous[n, j] = epilogue'(scale[n] (g[j] - mean g - n[j] mean(g n))), with g = delta w: each element moves the mean and the deviation of all
    private void WriteBackward(CodeWriter writer, RowWriter rows, Reading reading)
    {
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("(g - mean g - normal mean(g normal)) scale")} with g = delta w for rows from, from + 1, ... to - 1."))
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
        Vector512<float> g = {Load("delta")} * {OfPanel(Weight)};
        """);

    // gradient of w[j] = Σ over n of delta[n, j] n[n, j], of b[j] = Σ over n of delta[n, j]
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums the gradients of weights and biases over the batch and steps them: this part's share of the panels."))
        {
            using (writer.OverShare(Panels))
            {
                writer.Line("Vector512<float> weight = Vector512<float>.Zero, bias = Vector512<float>.Zero;");
                using (writer.OverRows(Panels, "n = 0; n < rows"))
                {
                    writer.Lines($"""
                        Vector512<float> mean = Lanes.Fill(Lanes.At(ref statistics, n * 2)), scale = Lanes.Fill(Lanes.At(ref statistics, n * 2 + 1));
                        Vector512<float> g = {Load("delta")};
                        weight += g * ({Load("x")} - mean) * scale;
                        bias += g;
                        """);
                }

                writer.Line();
                writer.Line($"step.Apply(weight, {PanelLoops.Place(Weight, Panels, 16)});");
                writer.Line($"step.Apply(bias, {PanelLoops.Place(Bias, Panels, 16)});");
            }
        }
    }
}
