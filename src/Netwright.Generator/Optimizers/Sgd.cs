using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>Gradient descent, plain or with momentum: v = μ v - η g, w += v, or with Nesterov's look ahead w += μ v - η g.</summary>
internal sealed record Sgd : Optimizer
{
    public override string Kind => "Sgd";

    public override IReadOnlyList<string> State => Momentum > 0 ? ["velocity"] : [];

    public override string Formula => (Momentum > 0, Nesterov) switch
    {
        (false, _) => "Gradient descent: w -= rate g.",
        (true, false) => $"Gradient descent with momentum: v = {Literal.Text(Momentum)} v - rate g, w += v.",
        (true, true) => $"Gradient descent with Nesterov's momentum: v = {Literal.Text(Momentum)} v - rate g, w += {Literal.Text(Momentum)} v - rate g.",
    };

    protected override (double Least, double Greatest) UsualRates => (0.001, 1);

    public required double Momentum { get; init; }

    public required bool Nesterov { get; init; }

    public static Optimizer Read(Arguments arguments) => new Sgd
    {
        Site = arguments.Site,
        LearningRate = arguments.Get("learningRate", 0.01),
        Momentum = arguments.Get("Momentum", 0.0),
        Nesterov = arguments.Get("Nesterov", false),
    };

    public override IEnumerable<Problem> Check()
    {
        IEnumerable<Problem> nesterov = Nesterov && Momentum == 0 ? [OutOfRange("Momentum", Momentum, "above 0 for Nesterov's look ahead")] : [];
        return [.. base.Check(), .. CheckDecay("Momentum", Momentum), .. nesterov];
    }

    public override void WriteStep(CodeWriter writer)
    {
        if (Momentum == 0)
        {
            writer.Line("Lanes.Store(Lanes.Load(ref w, 0) - rate * g, ref w, 0);");
            return;
        }

        string momentum = $"Lanes.Fill({Literal.Float(Momentum)})";
        writer.Lines($$"""
            Vector512<float> change = Decay.Sum({{momentum}}, Lanes.Load(ref velocity, 0), -rate * g);
            Lanes.Store(change, ref velocity, 0);
            """);
        writer.Line(Nesterov
            ? $"Lanes.Store(Lanes.Load(ref w, 0) + ({momentum} * change - rate * g), ref w, 0);"
            : "Lanes.Store(Lanes.Load(ref w, 0) + change, ref w, 0);");
    }
}
