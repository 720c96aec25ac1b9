using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Optimizers;

/// <summary>
/// Adam (Kingma and Ba, 2014), with ε outside the bias correction as in Keras; with a weight decay it is AdamW (Loshchilov and Hutter, 2017),
/// where the parameters shrink by learning rate · decay before Adam's step.
/// </summary>
internal sealed record Adam : Optimizer
{
    public override string Kind => WeightDecay is null ? "Adam" : "AdamW";

    public override IReadOnlyList<string> State => ["mean", "square"];

    public override string Formula
        => $"{Paper}: {Shrink}m = {Literal.Text(Beta1)} m + {Literal.Text(1 - (decimal)Beta1)} g, v = {Literal.Text(Beta2)} v + {Literal.Text(1 - (decimal)Beta2)} g², w -= rate m / (√v + {Literal.Text(Epsilon)}).";

    /// <summary>AdamW's decay, or null for Adam.</summary>
    public double? WeightDecay { get; init; }

    public required double Beta1 { get; init; }

    public required double Beta2 { get; init; }

    public required double Epsilon { get; init; }

    private string Paper => WeightDecay is null ? "Adam (Kingma and Ba, 2014)" : "AdamW (Loshchilov and Hutter, 2017)";

    private string Shrink => WeightDecay is { } decay ? $"w -= learning rate {Literal.Text(decay)} w, " : "";

    public static Optimizer Read(Arguments arguments) => ReadAdam(arguments);

    public static Optimizer ReadDecoupled(Arguments arguments) => ReadAdam(arguments) with { WeightDecay = arguments.Get("WeightDecay", 0.004) };

    private static Adam ReadAdam(Arguments arguments) => new()
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.001),
        Beta1 = arguments.Get("Beta1", 0.9),
        Beta2 = arguments.Get("Beta2", 0.999),
        Epsilon = arguments.Get("Epsilon", 1e-7),
    };

    public override IEnumerable<Problem> Check()
        => [.. base.Check(), .. CheckDecay("Beta1", Beta1), .. CheckDecay("Beta2", Beta2), .. CheckEpsilon(Epsilon), .. CheckFinite("WeightDecay", WeightDecay ?? 0)];

    public override IReadOnlyList<string> Scalars => WeightDecay is null ? ["rate"] : ["rate", "keep"];

    public override void WriteScalars(CodeWriter writer)
    {
        writer.Lines($$"""
            // The bias correction of both moments, folded into the rate.
            double correction = Math.Sqrt(1 - Math.Pow({{Literal.Double(Beta2)}}, iteration)) / (1 - Math.Pow({{Literal.Double(Beta1)}}, iteration));
            rate = Lanes.Fill((float)(learningRate * correction));
            """);
        if (WeightDecay is { } decay)
            writer.Line($"keep = Lanes.Fill((float)(1 - learningRate * {Literal.Double(decay)}));");
    }

    public override void WriteStep(CodeWriter writer) => writer.Lines($$"""
        Vector512<float> m = Lanes.MultiplyAddVectors(Lanes.Fill({{Literal.Float(Beta1)}}), Lanes.Load(ref mean, 0), Lanes.Fill({{Literal.Float(1 - Beta1)}}) * g);
        Vector512<float> v = Lanes.MultiplyAddVectors(Lanes.Fill({{Literal.Float(Beta2)}}), Lanes.Load(ref square, 0), Lanes.Fill({{Literal.Float(1 - Beta2)}}) * g * g);
        Lanes.Store(m, ref mean, 0);
        Lanes.Store(v, ref square, 0);
        Lanes.Store({{(WeightDecay is null ? "" : "keep * ")}}Lanes.Load(ref w, 0) - VectorMath.OverRoot(rate * m, v, Lanes.Fill({{Literal.Float(Epsilon)}})), ref w, 0);
        """);
}
