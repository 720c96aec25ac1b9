using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;
using Netwright.Generator.Layers;

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
    protected static void WriteExponentials(CodeWriter writer, Head head) => SoftmaxStage.WriteExponentials(writer, head.Rows, "y", "delta");
}
