using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>A loss that is a sum or mean over the outputs of something that each output decides on its own.</summary>
internal abstract record ElementwiseLoss : LossFunction
{
    /// <summary>Whether the loss is the mean over the outputs; else it is their sum.</summary>
    protected virtual bool IsMean => true;

    /// <summary>The statements that declare the vectors <c>term</c> and <c>gradient</c> from the predictions <c>p</c> and the targets <c>t</c>.</summary>
    protected abstract void WriteElement(CodeWriter writer);

    public override void WriteRow(CodeWriter writer, Head head)
    {
        string share = Literal.Float(IsMean ? 1.0 / head.Units : 1);
        writer.Line("Vector512<float> sum = Vector512<float>.Zero;");
        head.WriteAccuracyStart();
        head.Rows.Panels(() =>
        {
            writer.Line("Vector512<float> p = Lanes.Load(ref y, at), t = Lanes.Load(ref targets, at);");
            WriteElement(writer);
            writer.Line($"sum += term{head.Rows.Mask};");
            head.WriteAccuracyPanel();
            using (writer.Block("if (backward)"))
            {
                writer.Line($"gradient *= Lanes.Fill(scale{(share == "1f" ? "" : $" * {share}")});");
                head.WriteDelta("gradient");
            }
        });
        writer.Line($"loss[n] = VectorMath.HorizontalSum(sum){(share == "1f" ? "" : $" * {share}")};");
        head.WriteAccuracyEnd();
    }
}
