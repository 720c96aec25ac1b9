using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>
/// Adam (Kingma and Ba, 2014), with ε outside the bias correction as in Keras; with a weight decay it is AdamW (Loshchilov and Hutter, 2017),
/// where the parameters shrink by learning rate · decay before Adam's step. The moments are kept without their factors 1 - β, which go
/// into the rate and into ε: two operations less for each vector.
/// </summary>
internal sealed record Adam : Optimizer
{
    public override string Kind => WeightDecay is null ? "Adam" : "AdamW";

    public override IReadOnlyList<string> State => ["mean", "square"];

    public override string Formula
        => $"{Paper}: {Shrink}m = {Literal.Text(Beta1)} m + g, v = {Literal.Text(Beta2)} v + g², w -= rate m / (√v + ε); the rate and ε = {Literal.Text(Epsilon)} make up for the factors {Literal.Text(1 - (decimal)Beta1)} of m and {Literal.Text(1 - (decimal)Beta2)} of v.";

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
            // The factors of both moments and their bias corrections, folded into the rate.
            double correction = (1 - {{Literal.Double(Beta1)}}) / (1 - Math.Pow({{Literal.Double(Beta1)}}, iteration)) * Math.Sqrt((1 - Math.Pow({{Literal.Double(Beta2)}}, iteration)) / (1 - {{Literal.Double(Beta2)}}));
            rate = Lanes.Fill((float)(learningRate * correction));
            """);
        if (WeightDecay is { } decay)
            writer.Line($"keep = Lanes.Fill((float)(1 - learningRate * {Literal.Double(decay)}));");
    }

    public override void WriteStep(CodeWriter writer)
    {
        string epsilon = Literal.Float(Epsilon / Math.Sqrt(1 - Beta2)), kept = WeightDecay is null ? "" : "keep * ";
        writer.Lines($$"""
            Vector512<float> m = Decay.Sum(Lanes.Fill({{Literal.Float(Beta1)}}), Lanes.Load(ref mean, 0), g);
            Vector512<float> v = Decay.SumOfSquares(Lanes.Fill({{Literal.Float(Beta2)}}), Lanes.Load(ref square, 0), g);
            Lanes.Store(m, ref mean, 0);
            Lanes.Store(v, ref square, 0);
            Lanes.Store(Lanes.MultiplyAddVectors(-rate, VectorMath.OverRoot(m, v, Lanes.Fill({{epsilon}})), {{kept}}Lanes.Load(ref w, 0)), ref w, 0);
            """);
    }
}
