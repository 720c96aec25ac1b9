using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>AdaGrad (Duchi, Hazan and Singer, 2011), with ε under the root as in Keras. What the sum of squares starts at stands under the root too, so that all state starts at zero.</summary>
internal sealed record AdaGrad : Optimizer
{
    public override string Kind => "AdaGrad";

    public override IReadOnlyList<string> State => ["squares"];

    public override string Formula => $"AdaGrad (Duchi, Hazan and Singer, 2011): a = a + g², w -= rate g / √({Literal.Text(InitialAccumulatorValue)} + a + {Literal.Text(Epsilon)}).";

    protected override (double Least, double Greatest) UsualRates => (0.001, 0.1);

    public required double InitialAccumulatorValue { get; init; }

    public required double Epsilon { get; init; }

    public static Optimizer Read(Arguments arguments) => new AdaGrad
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.001),
        InitialAccumulatorValue = arguments.Get("InitialAccumulatorValue", 0.1),
        Epsilon = arguments.Get("Epsilon", 1e-7),
    };

    public override IEnumerable<Problem> Check()
        => [.. base.Check(), .. CheckFinite("InitialAccumulatorValue", InitialAccumulatorValue), .. CheckEpsilon(Epsilon)];

    public override void WriteStep(CodeWriter writer) => writer.Lines($$"""
        Vector512<float> a = Lanes.MultiplyAddVectors(g, g, Lanes.Load(ref squares, 0));
        Lanes.Store(a, ref squares, 0);
        Lanes.Store(Lanes.Load(ref w, 0) - VectorMath.OverRoot(rate * g, a + Lanes.Fill({{Literal.Float(InitialAccumulatorValue + Epsilon)}}), Vector512<float>.Zero), ref w, 0);
        """);
}
