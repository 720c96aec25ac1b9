using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>-Σ t log p; the gradient is p Σt - t. Label smoothing s turns t into t (1 - s) + s / classes.</summary>
internal sealed record CategoricalCrossentropy : SoftmaxCrossentropy
{
    public override string Formula => "-sum t log p, p = softmax(z), from the logits z";

    public override (string Least, string Greatest) Targets => ("0f", "1f");

    public override string? TargetKind => "Distributions";

    public override void WriteRow(CodeWriter writer, Head head)
    {
        string target = "Lanes.Load(ref targets, at)";
        if (LabelSmoothing > 0)
            target = head.Rows.Masked($"{target} * Lanes.Fill({Literal.Float(1 - LabelSmoothing)}) + Lanes.Fill({Literal.Float(LabelSmoothing / head.Units)})");

        WriteExponentials(writer, head);
        writer.Line("Vector512<float> weights = Vector512<float>.Zero, logits = Vector512<float>.Zero;");
        head.Rows.Panels(() => writer.Lines($"""
            Vector512<float> t = {target};
            weights += t;
            logits += {head.Rows.Masked("t * (Lanes.Load(ref y, at) - most)")};
            """));
        writer.Lines($"""
            float weight = VectorMath.HorizontalSum(weights);
            loss[n] = weight * MathF.Log(total) - VectorMath.HorizontalSum(logits);
            accuracy[n] = Panels.ArgMax(ref y, n, stride, {head.Units}) == Panels.ArgMax(ref targets, n, stride, {head.Units}) ? 1f : 0f;
            """);
        using (writer.Block("if (backward)"))
        {
            writer.Line("Vector512<float> factor = Lanes.Fill(weight * scale / total);");
            head.Rows.Panels(() => writer.Lines($"""
                Vector512<float> share = {target};
                Lanes.Store(Lanes.Load(ref delta, at) * factor - share * Lanes.Fill(scale), ref delta, at);
                """));
            WriteEpilogue(writer, head);
        }
    }
}
