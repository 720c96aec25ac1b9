using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Noises;

/// <summary>y = x + stddev · a random number of the standard normal distribution while training; backward delta as it is.</summary>
internal sealed record GaussianNoise : NoiseLayer
{
    public override string Kind => "GaussianNoise";

    public override string Title => $"GaussianNoise({Literal.Text(Deviation)})";

    /// <summary>The standard deviation.</summary>
    public required double Deviation { get; init; }

    public static Layer Read(Arguments arguments) => new GaussianNoise { Site = arguments.Site, Deviation = arguments.Get("stddev", 0.0) };

    public override IEnumerable<Problem> Check()
    {
        // As a float it must still be finite.
        if (!(Deviation >= 0 && Deviation <= float.MaxValue))
            yield return new Problem(Rules.NoiseDeviation, Site with { Argument = "stddev" }, Deviation);
    }

    public override string? WhyIdle(Shape input) => Deviation == 0 ? "a deviation of 0 adds nothing" : null;

    public override string Disturb(string elements, string counter) => $"{elements} += CounterRandom.Normal(noise, {counter}) * Lanes.Fill({Literal.Float(Deviation)});";
}
