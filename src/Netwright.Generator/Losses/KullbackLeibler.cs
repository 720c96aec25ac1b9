using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>Σ t log(t / p) with both held within [1e-7, 1] as in Keras; gradient -t / p, and 0 where p was held.</summary>
internal sealed record KullbackLeibler : ElementwiseLoss
{
    public override string Formula => "sum t log(t / p), t and p held within 1e-7 and 1";

    public override (string Least, string Greatest) Targets => ("0f", "1f");

    public override string? TargetKind => "Distributions";

    protected override bool IsMean => false;

    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        Vector512<float> least = Lanes.Fill(1e-07f), most = Lanes.Fill(1f);
        Vector512<float> heldP = Vector512.Min(Vector512.Max(p, least), most), heldT = Vector512.Min(Vector512.Max(t, least), most);
        Vector512<float> term = heldT * VectorMath.Log(heldT / heldP);
        Vector512<float> gradient = Vector512.Equals(p, heldP) & (-heldT / heldP);
        """);
}
