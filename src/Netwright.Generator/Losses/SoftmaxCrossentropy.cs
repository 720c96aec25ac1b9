using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Losses;

/// <summary>
/// The part that both categorical cross-entropies share. With p = softmax(z), from the logits z: e = exp(z - max), log p = z - max - log Σ e,
/// finite for any logits; the gradient is p Σt - t.
/// </summary>
internal abstract record SoftmaxCrossentropy : LossFunction
{
    public override ActivationKind? FusesWith => ActivationKind.Softmax;

    public override bool Smooths => true;

    /// <summary>Writes the greatest logit as <c>most</c>, and Σ exp(z - most) as <c>total</c>, the exponentials kept in delta.</summary>
    protected static void WriteExponentials(CodeWriter writer, Head head)
    {
        writer.Line("Vector512<float> maxima = Vector512.Create(float.NegativeInfinity), sums = Vector512<float>.Zero;");
        head.Rows.Panels(() => writer.Line($"maxima = Vector512.Max(maxima, {head.Rows.Masked("Vector512.LoadUnsafe(ref Unsafe.Add(ref y, at))", "maxima")});"));
        writer.Line("Vector512<float> most = Vector512.Create(VectorMath.HorizontalMax(maxima));");
        head.Rows.Panels(() => writer.Lines($"""
            Vector512<float> e = VectorMath.Exp(Vector512.LoadUnsafe(ref Unsafe.Add(ref y, at)) - most){head.Rows.Mask};
            e.StoreUnsafe(ref Unsafe.Add(ref delta, at));
            sums += e;
            """));
        writer.Line("float total = VectorMath.HorizontalSum(sums);");
    }
}
