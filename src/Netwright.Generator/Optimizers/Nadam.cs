using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>Adam with Nesterov's look ahead (Dozat, 2016), whose momentum follows a schedule over the steps. As Adam, it keeps the moments without their factors.</summary>
internal sealed record Nadam : Optimizer
{
    public override string Kind => "Nadam";

    public override IReadOnlyList<string> State => ["mean", "square"];

    public override string Formula
        => $"Nadam (Dozat, 2016): m = {Literal.Text(Beta1)} m + g, v = {Literal.Text(Beta2)} v + g², w -= (meanRate m + rate g) / (√(unbiased v) + {Literal.Text(Epsilon)}); meanRate and unbiased make up for the factors {Literal.Text(1 - (decimal)Beta1)} of m and {Literal.Text(1 - (decimal)Beta2)} of v.";

    public required double Beta1 { get; init; }

    public required double Beta2 { get; init; }

    public required double Epsilon { get; init; }

    public static Optimizer Read(Arguments arguments) => new Nadam
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.001),
        Beta1 = arguments.Get("Beta1", 0.9),
        Beta2 = arguments.Get("Beta2", 0.999),
        Epsilon = arguments.Get("Epsilon", 1e-7),
    };

    public override IEnumerable<Problem> Check() => [.. base.Check(), .. CheckDecay("Beta1", Beta1), .. CheckDecay("Beta2", Beta2), .. CheckEpsilon(Epsilon)];

    public override IReadOnlyList<string> Scalars => ["meanRate", "rate", "unbiased"];

    public override void WriteScalars(CodeWriter writer) => writer.Lines($$"""
        // The momentum of this step and of the next, and the product of all up to this one.
        double momentum = NadamMomentum.Of({{Literal.Double(Beta1)}}, iteration), next = NadamMomentum.Of({{Literal.Double(Beta1)}}, iteration + 1);
        double product = NadamMomentum.Product({{Literal.Double(Beta1)}}, iteration);
        meanRate = Lanes.Fill((float)((1 - {{Literal.Double(Beta1)}}) * learningRate * next / (1 - product * next)));
        rate = Lanes.Fill((float)(learningRate * (1 - momentum) / (1 - product)));
        unbiased = Lanes.Fill((float)((1 - {{Literal.Double(Beta2)}}) / (1 - Math.Pow({{Literal.Double(Beta2)}}, iteration))));
        """);

    public override void WriteStep(CodeWriter writer) => writer.Lines($$"""
        Vector512<float> m = Decay.Sum(Lanes.Fill({{Literal.Float(Beta1)}}), Lanes.Load(ref mean, 0), g);
        Vector512<float> v = Decay.SumOfSquares(Lanes.Fill({{Literal.Float(Beta2)}}), Lanes.Load(ref square, 0), g);
        Lanes.Store(m, ref mean, 0);
        Lanes.Store(v, ref square, 0);
        Lanes.Store(Lanes.Load(ref w, 0) - VectorMath.OverRoot(meanRate * m + rate * g, unbiased * v, Lanes.Fill({{Literal.Float(Epsilon)}})), ref w, 0);
        """);
}
