using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>The values that pixels have in the samples.</summary>
/// <param name="Least">The least.</param>
/// <param name="Greatest">The greatest.</param>
internal sealed record ToneRange(double Least, double Greatest)
{
    /// <summary>What a title says of it.</summary>
    public IEnumerable<string> Stated => (Least, Greatest) == (0, 1) ? [] : [$"values {Literal.Text(Least)} to {Literal.Text(Greatest)}"];

    /// <summary>The bounds of both.</summary>
    public IEnumerable<(Setting<double>, double, double)> Bounded => [(new("LeastValue", Least), float.MinValue, float.MaxValue), (new("GreatestValue", Greatest), double.IsNaN(Least) ? float.MinValue : Least, float.MaxValue)];

    /// <summary>Both as arguments.</summary>
    public string Code => $"{Literal.Text(Least)}, {Literal.Text(Greatest)}";

    public static ToneRange Read(Arguments arguments) => new(arguments.Get("LeastValue", 0.0), arguments.Get("GreatestValue", 1.0));
}
