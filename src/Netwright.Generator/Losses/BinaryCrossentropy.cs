using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>
/// mean of -t log p - (1 - t) log(1 - p) with p = sigmoid(z), from the logits z: max(z, 0) - z t + log(1 + exp(-|z|)), finite for any;
/// gradient p - t. Label smoothing s turns t into t (1 - s) + s / 2.
/// </summary>
internal sealed record BinaryCrossentropy : ElementwiseLoss
{
    public override string Formula => "mean (-t log p - (1 - t) log(1 - p)), p = sigmoid(z), from the logits z";

    public override ActivationKind? FusesWith => ActivationKind.Sigmoid;

    public override bool Smooths => true;

    public override (string Least, string Greatest) Targets => ("0f", "1f");

    protected override void WriteElement(CodeWriter writer)
    {
        if (LabelSmoothing > 0)
            writer.Line($"t = t * Lanes.Fill({Literal.Float(1 - LabelSmoothing)}) + Lanes.Fill({Literal.Float(LabelSmoothing / 2)});");
        writer.Line("Vector512<float> term = Losses.BinaryCrossentropy(p, t), gradient = Activations.Sigmoid(p) - t;");
    }
}
