using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>
/// y = exp(x - max) / Σ exp(x - max) over the columns of a row, and backward y (g - Σ g y). Where the loss is computed from the logits this stage
/// belongs to inference alone.
/// </summary>
internal sealed class SoftmaxStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    public override bool HasEpilogue => false;

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [new MatrixParameter("y", Output)];

    public override void WriteKernels(CodeWriter writer)
    {
        RowWriter rows = new(writer, View);
        writer.Line($"/// <summary>{Name}: probabilities of {Columns} exclusive classes.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, "y = exp(x - max) / sum exp(x - max) for rows from, from + 1, ... to - 1.", isFirst: true))
            using (rows.Rows())
            {
                rows.Exponentials("x", "y");
                writer.Line("Vector512<float> factor = Lanes.Fill(1f / total);");
                rows.Panels(() => writer.Line("Lanes.Store(Lanes.Load(ref y, at) * factor, ref y, at);"));
            }

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, rows, reading);
        }
    }

    private void WriteBackward(CodeWriter writer, RowWriter rows, Reading reading)
    {
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("y (delta - sum delta y)")} for rows from, from + 1, ... to - 1."))
        using (rows.Rows())
        {
            writer.Line("Vector512<float> products = Vector512<float>.Zero;");
            rows.Panels(() => writer.Line("products += Lanes.Load(ref delta, at) * Lanes.Load(ref y, at);"));
            writer.Line("Vector512<float> mean = Lanes.Fill(VectorMath.HorizontalSum(products));");
            rows.Panels(() =>
            {
                writer.Line("Vector512<float> element = Lanes.Load(ref y, at) * (Lanes.Load(ref delta, at) - mean);");
                reading.Write(writer, "element");
            });
        }
    }
}
