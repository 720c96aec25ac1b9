using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>With d = p - t: mean of d²/2 where |d| is at most 1, else |d| - 1/2; gradient d held within ±1 (Huber, 1964).</summary>
internal sealed record Huber : ElementwiseLoss
{
    public override string Formula => "mean of d²/2 where |d| ≤ 1, else |d| - 1/2, with d = t - p";

    // With c = d held within ±1, both branches are c (d - c / 2).
    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        Vector512<float> d = p - t;
        Vector512<float> gradient = Vector512.Min(Vector512.Max(d, Lanes.Fill(-1f)), Lanes.Fill(1f));
        Vector512<float> term = gradient * (d - Lanes.Fill(0.5f) * gradient);
        """);
}
