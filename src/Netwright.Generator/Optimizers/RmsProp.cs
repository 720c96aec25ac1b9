using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Optimizers;

/// <summary>RMSprop (Tieleman and Hinton, 2012), with ε under the root as in Keras; with momentum, and centered on the gradient's mean, where asked for.</summary>
internal sealed record RmsProp : Optimizer
{
    public override string Kind => "RmsProp";

    public override IReadOnlyList<string> State => ["square", .. Centered ? ["mean"] : (string[])[], .. Momentum > 0 ? ["velocity"] : (string[])[]];

    public override string Formula
    {
        get
        {
            string rho = Literal.Text(Rho), rest = Literal.Text(1 - (decimal)Rho), epsilon = Literal.Text(Epsilon);
            string centered = Centered ? $", a = {rho} a + {rest} g" : "";
            string step = $"rate g / √(v {(Centered ? "- a² " : "")}+ {epsilon})";
            string change = Momentum > 0 ? $"u = {Literal.Text(Momentum)} u + {step}, w -= u" : $"w -= {step}";
            return $"RMSprop (Tieleman and Hinton, 2012): v = {rho} v + {rest} g²{centered}, {change}.";
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
        string rho = $"Vector512.Create({Literal.Float(Rho)})", rest = $"Vector512.Create({Literal.Float(1 - Rho)})";
        writer.Lines($$"""
            Vector512<float> v = {{rho}} * Vector512.LoadUnsafe(ref square) + {{rest}} * g * g;
            v.StoreUnsafe(ref square);
            """);
        if (Centered)
        {
            // The variance of a float rounds to less than zero now and then.
            writer.Lines($$"""
                Vector512<float> a = {{rho}} * Vector512.LoadUnsafe(ref mean) + {{rest}} * g;
                a.StoreUnsafe(ref mean);
                v = Vector512.Max(v - a * a, Vector512<float>.Zero);
                """);
        }

        writer.Line($"Vector512<float> change = rate * g / Vector512.Sqrt(v + Vector512.Create({Literal.Float(Epsilon)}));");
        if (Momentum > 0)
        {
            writer.Lines($$"""
                change += Vector512.Create({{Literal.Float(Momentum)}}) * Vector512.LoadUnsafe(ref velocity);
                change.StoreUnsafe(ref velocity);
                """);
        }

        writer.Line("(Vector512.LoadUnsafe(ref w) - change).StoreUnsafe(ref w);");
    }
}
