using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Noises;

/// <summary>A layer that drops a share of the elements.</summary>
internal abstract record DropoutLayer : NoiseLayer
{
    public override string Title => $"{Kind}({Literal.Text(Rate)})";

    /// <summary>The share that is dropped, in [0, 1).</summary>
    public required double Rate { get; init; }

    public override IEnumerable<Problem> Check()
    {
        if (!(Rate >= 0 && Rate < 1))
            yield return new Problem(Rules.DropoutRate, Site with { Argument = "rate" }, Rate);
    }

    public override string? WhyIdle(Shape input) => Rate == 0 ? "a rate of 0 drops nothing" : null;

    /// <summary>The factors of sixteen elements: 0 for the dropped, else the scale.</summary>
    protected string Keep(string counter, double scale)
        => $"CounterRandom.Keep(noise, {counter}, {(uint)Math.Min(Rate * 4294967296.0, uint.MaxValue)}u, {Literal.Float(scale)})";
}
