using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>-log p of the right class; the gradient is p, less 1 at that class. Label smoothing s spreads s of the 1 evenly.</summary>
internal sealed record SparseCategoricalCrossentropy : SoftmaxCrossentropy
{
    public override string Formula => "-log p[label], p = softmax(z), from the logits z";

    public override bool TakesLabels => true;

    public override void WriteRow(CodeWriter writer, Head head)
    {
        string place = head.Panels == 1 ? "n * 16 + labels[n]" : "((labels[n] >> 4) * stride + n) * 16 + (labels[n] & 15)";
        WriteExponentials(writer, head);
        writer.Lines($"""
            int right = {place};
            float logit = Lanes.Element(ref y, right) - most.ToScalar();
            """);
        if (LabelSmoothing > 0)
            WriteSmoothed(writer, head);
        else
            writer.Line("loss[n] = MathF.Log(total) - logit;");

        writer.Line($"accuracy[n] = Panels.ArgMax(ref y, n, stride, {head.Units}) == labels[n] ? 1f : 0f;");
        using (writer.Block("if (backward)"))
        {
            writer.Line("Vector512<float> factor = Lanes.Fill(scale / total);");
            string spread = LabelSmoothing > 0 ? $" - (Lanes.Fill(scale * {Literal.Float(LabelSmoothing / head.Units)}){head.Rows.Mask})" : "";
            head.Rows.Panels(() => writer.Line($"Lanes.Store(Lanes.Load(ref delta, at) * factor{spread}, ref delta, at);"));
            writer.Line(LabelSmoothing > 0
                ? $"Lanes.Element(ref delta, right) -= scale * {Literal.Float(1 - LabelSmoothing)};"
                : "Lanes.Element(ref delta, right) -= scale;");
            WriteEpilogue(writer, head);
        }
    }

    private void WriteSmoothed(CodeWriter writer, Head head)
    {
        writer.Line("Vector512<float> logits = Vector512<float>.Zero;");
        head.Rows.Panels(() => writer.Line($"logits += (Lanes.Load(ref y, at) - most){head.Rows.Mask};"));
        writer.Line($"loss[n] = MathF.Log(total) - {Literal.Float(1 - LabelSmoothing)} * logit - {Literal.Float(LabelSmoothing / head.Units)} * VectorMath.HorizontalSum(logits);");
    }
}
