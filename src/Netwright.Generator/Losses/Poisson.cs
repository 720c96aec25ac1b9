using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>mean (p - t log(p + ε)), ε = 1e-7 as in Keras; gradient 1 - t / (p + ε).</summary>
internal sealed record Poisson : ElementwiseLoss
{
    public override string Formula => "mean (p - t log(p + 1e-7))";

    public override (string Least, string Greatest) Targets => ("0f", "float.MaxValue");

    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        Vector512<float> q = p + Lanes.Fill(1e-07f);
        Vector512<float> term = p - t * VectorMath.Log(q), gradient = Lanes.Fill(1f) - t / q;
        """);
}
