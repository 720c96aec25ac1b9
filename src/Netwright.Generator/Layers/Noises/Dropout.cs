using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Noises;

/// <summary>y = x · keep / (1 - rate) while training, with keep a random bit; backward delta · keep / (1 - rate).</summary>
internal sealed record Dropout : DropoutLayer
{
    public override string Kind => "Dropout";

    public override bool KeepsSigns => true;

    public static Layer Read(Arguments arguments) => new Dropout { Site = arguments.Site, Rate = arguments.Get("rate", 0.0) };

    public override string Disturb(string elements, string counter) => $"{elements} *= {Factors(counter)};";

    public override string Factors(string counter) => Keep(counter, 1 / (1 - Rate));
}
