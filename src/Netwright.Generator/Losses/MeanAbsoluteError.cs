using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>mean |t - p|; gradient ±1, and 0 where they are equal.</summary>
internal sealed record MeanAbsoluteError : ElementwiseLoss
{
    public override string Formula => "mean |t - p|";

    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        Vector512<float> d = p - t, one = Lanes.Fill(1f);
        Vector512<float> term = Vector512.Abs(d);
        Vector512<float> gradient = (Vector512.GreaterThan(d, Vector512<float>.Zero) & one) - (Vector512.LessThan(d, Vector512<float>.Zero) & one);
        """);
}
