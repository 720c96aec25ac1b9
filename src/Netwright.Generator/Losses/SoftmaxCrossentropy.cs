using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>
/// The part that both categorical cross-entropies share. With p = softmax(z), from the logits z: e = exp(z - max), log p = z - max - log Σ e,
/// finite for any logits; the gradient is p Σt - t.
/// </summary>
internal abstract record SoftmaxCrossentropy : LossFunction
{
    public override ActivationKind? FusesWith => ActivationKind.Softmax;

    public override bool Smooths => true;

    /// <summary>Writes the greatest logit as <c>most</c>, and Σ exp(z - most) as <c>total</c>; the exponentials wait in delta.</summary>
    protected static void WriteExponentials(CodeWriter writer, Head head) => head.Rows.Exponentials("y", "delta");

    /// <summary>Carries delta, by now the gradient at the logits, back through what the last layer did to its sums to make them, where it did anything.</summary>
    protected static void WriteEpilogue(CodeWriter writer, Head head)
    {
        if (head.AppliesNothing)
            return;

        head.Rows.Panels(() =>
        {
            writer.Line("Vector512<float> gradient = Lanes.Load(ref delta, at);");
            head.WriteDelta("gradient");
        });
    }
}
