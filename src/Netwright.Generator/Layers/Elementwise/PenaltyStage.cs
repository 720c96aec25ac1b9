using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>
/// What the outputs y of the stage before add to the loss: l1 Σ|y| + l2 Σy² of each sample. It reads y before all others, so on the way back its turn comes last:
/// it adds l1 sign(y) + 2 l2 y, divided by the samples of the batch, to the gradient that the others have stored.
/// </summary>
internal sealed class PenaltyStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>The factor of the magnitudes.</summary>
    public required double L1 { get; init; }

    /// <summary>The factor of the squares.</summary>
    public required double L2 { get; init; }

    public override bool AddsToLoss => true;

    public override bool Infers => false;

    public override bool HasEpilogue => false;

    public override long MultiplyAdds => 0;

    public override IEnumerable<Matrix> Matrices => [];

    private string Formula => string.Join(" + ", Terms($"{Literal.Text(L1)} |y|", $"{Literal.Text(L2)} y²"));

    public override KernelMethod Forward => Method("Forward", [new MatrixParameter("x", Inputted[0]), new Parameter("float[] penalty", "RowPenalty"), .. RowParameters.Range(View)]);

    protected override KernelMethod BackwardOf(Reading reading)
        => Method("Backward", [new MatrixParameter("x", Inputted[0]), new Parameter("float scale", "1f / Rows"), .. reading.Parameters]);

    public override void WriteKernels(CodeWriter writer)
    {
        RowWriter rows = new(writer, View);
        writer.Line($"/// <summary>What the outputs of {Previous!.Name} add to the loss: the sum of {Formula}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, $"penalty += sum ({Formula}) for rows from, from + 1, ... to - 1.", isFirst: true))
            using (rows.Rows())
            {
                writer.Line("Vector512<float> sum = Vector512<float>.Zero;");
                rows.Panels(() =>
                {
                    writer.Line($"Vector512<float> y = Lanes.Load(ref x, at){rows.Mask};");
                    writer.Line($"sum += {string.Join(" + ", Terms($"Lanes.Fill({Literal.Float(L1)}) * Vector512.Abs(y)", $"Lanes.Fill({Literal.Float(L2)}) * y * y"))};");
                });
                writer.Line($"penalty[{(View.Positions == 1 ? "n" : $"n / {View.Positions}")}] += VectorMath.HorizontalSum(sum);");
            }

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, rows, reading);
        }
    }

    private void WriteBackward(CodeWriter writer, RowWriter rows, Reading reading)
    {
        string slope = string.Join(" + ", Terms(
            $"(Vector512.CopySign(Lanes.Fill({Literal.Float(L1)}), y) & ~Vector512.Equals(y, Vector512<float>.Zero))", $"Lanes.Fill({Literal.Float(2 * L2)}) * y"));
        string gradient = string.Join(" + ", Terms($"{Literal.Text(L1)} sign y", $"{Literal.Text(2 * L2)} y"));
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula($"scale ({gradient})")} for rows from, from + 1, ... to - 1."))
        using (rows.Rows())
        {
            rows.Panels(() =>
            {
                writer.Line($"Vector512<float> y = Lanes.Load(ref x, at){rows.Mask};");
                writer.Line($"Vector512<float> element = ({slope}) * Lanes.Fill(scale);");
                reading.Write(writer, "element");
            });
        }
    }

    private IEnumerable<string> Terms(string l1, string l2)
    {
        if (L1 > 0)
            yield return l1;
        if (L2 > 0)
            yield return l2;
    }
}
