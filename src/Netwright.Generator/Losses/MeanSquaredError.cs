using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>mean (t - p)²; gradient 2 (p - t).</summary>
internal sealed record MeanSquaredError : ElementwiseLoss
{
    public override string Formula => "mean (t - p)²";

    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        Vector512<float> d = p - t;
        Vector512<float> term = d * d, gradient = d + d;
        """);
}
