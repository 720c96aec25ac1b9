using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>Lion (Chen et al., 2023): steps of one length, whose sign a mean of the gradients decides, kept without its factor 1 - β.</summary>
internal sealed record Lion : Optimizer
{
    public override string Kind => "Lion";

    public override IReadOnlyList<string> State => ["mean"];

    public override string Formula
        => $"Lion (Chen et al., 2023): w -= rate sign({Literal.Text((decimal)Beta1 * (1 - (decimal)Beta2))} m + {Literal.Text(1 - (decimal)Beta1)} g), m = {Literal.Text(Beta2)} m + g.";

    protected override (double Least, double Greatest) UsualRates => (0.00003, 0.003);

    public required double Beta1 { get; init; }

    public required double Beta2 { get; init; }

    public static Optimizer Read(Arguments arguments) => new Lion
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.001),
        Beta1 = arguments.Get("Beta1", 0.9),
        Beta2 = arguments.Get("Beta2", 0.99),
    };

    public override IEnumerable<Problem> Check() => [.. base.Check(), .. CheckDecay("Beta1", Beta1), .. CheckDecay("Beta2", Beta2)];

    public override void WriteStep(CodeWriter writer) => writer.Lines($$"""
        Vector512<float> m = Lanes.Load(ref mean, 0);
        Vector512<float> direction = Lanes.MultiplyAddVectors(Lanes.Fill({{Literal.Float(Beta1 * (1 - Beta2))}}), m, Lanes.Fill({{Literal.Float(1 - Beta1)}}) * g);
        Lanes.Store(Decay.Sum(Lanes.Fill({{Literal.Float(Beta2)}}), m, g), ref mean, 0);
        Lanes.Store(Lanes.Load(ref w, 0) - VectorMath.WithSign(rate, direction), ref w, 0);
        """);
}
