using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Noises;

/// <summary>
/// y = a (x · keep + α' (1 - keep)) + b while training, with keep a random bit, α' what selu tends to, and a and b such that mean 0 and variance 1 stay:
/// a = ((1 - rate) (1 + rate α'²))^-½ and b = -a α' rate; backward delta · a · keep.
/// </summary>
internal sealed record AlphaDropout : DropoutLayer
{
    // -1.0507009873554805 · 1.6732632423543772
    private const double Alpha = -1.7580993408473766;

    public override string Kind => "AlphaDropout";

    private double Scale => 1 / Math.Sqrt((1 - Rate) * (1 + Rate * Alpha * Alpha));

    private double Offset => -Scale * Alpha * Rate;

    public static Layer Read(Arguments arguments) => new AlphaDropout { Site = arguments.Site, Rate = arguments.Get("rate", 0.0) };

    public override string Disturb(string elements, string counter)
        => $"{elements} = CounterRandom.KeepOr({Keep(counter, Scale)}, {elements}, {Literal.Float(Offset)}, {Literal.Float(Scale * Alpha + Offset)});";

    public override string Factors(string counter) => Keep(counter, Scale);
}
