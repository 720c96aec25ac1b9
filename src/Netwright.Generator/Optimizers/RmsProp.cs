using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>RMSprop (Tieleman and Hinton, 2012), with ε under the root as in Keras; with momentum, and centered on the gradient's mean, where asked for. Its means are kept without their factor 1 - ρ.</summary>
internal sealed record RmsProp : Optimizer
{
    public override string Kind => "RmsProp";

    public override IReadOnlyList<string> State => ["square", .. Centered ? ["mean"] : (string[])[], .. Momentum > 0 ? ["velocity"] : (string[])[]];

    public override string Formula
    {
        get
        {
            string rho = Literal.Text(Rho), rest = Literal.Text(1 - (decimal)Rho), epsilon = Literal.Text(Epsilon);
            string centered = Centered ? $", a = {rho} a + g" : "", variance = Centered ? $"{rest} v - ({rest} a)²" : $"{rest} v";
            string step = $"rate g / √({variance} + {epsilon})";
            string change = Momentum > 0 ? $"u = {Literal.Text(Momentum)} u + {step}, w -= u" : $"w -= {step}";
            return $"RMSprop (Tieleman and Hinton, 2012): v = {rho} v + g²{centered}, {change}.";
        }
    }

    public required double Rho { get; init; }

    public required double Momentum { get; init; }

    public required double Epsilon { get; init; }

    public required bool Centered { get; init; }

    public static Optimizer Read(Arguments arguments) => new RmsProp
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.001),
        Rho = arguments.Get("Rho", 0.9),
        Momentum = arguments.Get("Momentum", 0.0),
        Epsilon = arguments.Get("Epsilon", 1e-7),
        Centered = arguments.Get("Centered", false),
    };

    public override IEnumerable<Problem> Check()
        => [.. base.Check(), .. CheckDecay("Rho", Rho), .. CheckDecay("Momentum", Momentum), .. CheckEpsilon(Epsilon)];

    public override void WriteStep(CodeWriter writer)
    {
        string rho = $"Lanes.Fill({Literal.Float(Rho)})", rest = $"Lanes.Fill({Literal.Float(1 - Rho)})";
        writer.Lines($$"""
            Vector512<float> v = Decay.SumOfSquares({{rho}}, Lanes.Load(ref square, 0), g);
            Lanes.Store(v, ref square, 0);
            """);
        if (Centered)
        {
            // The variance of a float rounds to less than zero now and then.
            writer.Lines($$"""
                Vector512<float> a = Decay.Sum({{rho}}, Lanes.Load(ref mean, 0), g);
                Lanes.Store(a, ref mean, 0);
                v = Vector512.Max(v - {{rest}} * a * a, Vector512<float>.Zero);
                """);
        }

        writer.Line($"Vector512<float> change = VectorMath.OverRoot(rate * g, Lanes.MultiplyAddVectors({rest}, v, Lanes.Fill({Literal.Float(Epsilon)})), Vector512<float>.Zero);");
        if (Momentum > 0)
        {
            writer.Lines($$"""
                change = Decay.Sum(Lanes.Fill({{Literal.Float(Momentum)}}), Lanes.Load(ref velocity, 0), change);
                Lanes.Store(change, ref velocity, 0);
                """);
        }

        writer.Line("Lanes.Store(Lanes.Load(ref w, 0) - change, ref w, 0);");
    }
}
