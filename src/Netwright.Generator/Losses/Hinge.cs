using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>mean max(1 - t p, 0) with t = ±1, where 0 counts as -1; gradient -t inside the margin.</summary>
internal sealed record Hinge : ElementwiseLoss
{
    public override string Formula => "mean max(1 - t p, 0), t = ±1";

    public override (string Least, string Greatest) Targets => ("-1f", "1f");

    public override string? TargetKind => "Signs";

    protected override void WriteElement(CodeWriter writer) => writer.Lines("""
        t = Vector512.ConditionalSelect(Vector512.GreaterThan(t, Vector512<float>.Zero), Lanes.Fill(1f), Lanes.Fill(-1f));
        Vector512<float> margin = Lanes.Fill(1f) - t * p;
        Vector512<float> term = Vector512.Max(margin, Vector512<float>.Zero);
        Vector512<float> gradient = Vector512.GreaterThan(margin, Vector512<float>.Zero) & -t;
        """);
}
