using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>Penalties and bounds of a tensor's weights: penalties are added to the loss, bounds are kept after each step.</summary>
/// <param name="L1">The share of Σ |w| that is added to the loss.</param>
/// <param name="L2">The share of Σ w² that is added to the loss.</param>
/// <param name="MaxNorm">The greatest norm of a unit's weights; infinity for no limit.</param>
/// <param name="IsNonNegative">Whether weights below zero become zero.</param>
internal sealed record WeightRules(double L1, double L2, double MaxNorm, bool IsNonNegative)
{
    /// <summary>Nothing is asked.</summary>
    public static WeightRules None { get; } = new(0, 0, double.PositiveInfinity, false);

    /// <summary>Whether the loss counts the weights.</summary>
    public bool IsPenalized => L1 > 0 || L2 > 0;

    /// <summary>Reads those of a layer's tensor, each argument named after it: <c>KernelL1</c>.</summary>
    public static WeightRules Read(Arguments arguments, string tensor) => new(
        arguments.Get($"{tensor}L1", None.L1),
        arguments.Get($"{tensor}L2", None.L2),
        arguments.Get($"{tensor}MaxNorm", None.MaxNorm),
        arguments.Get($"{tensor}NonNegative", None.IsNonNegative));

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Problem> Check(Layer layer, string tensor)
    {
        foreach (Problem problem in CheckFactors(layer.Site, new($"{tensor}L1", L1), new($"{tensor}L2", L2)))
            yield return problem;

        if (!(MaxNorm > 0))
            yield return new Problem(Rules.MaxNorm, layer.Site with { Argument = $"{tensor}MaxNorm" }, layer.Title, $"{tensor}MaxNorm", MaxNorm);
    }

    /// <summary>What is wrong with factors of penalties that a layer's arguments give.</summary>
    public static IEnumerable<Problem> CheckFactors(Site layer, params IEnumerable<Setting<double>> penalties)
        => penalties
            // The gradient of w² has twice the factor, as a float.
            .Where(static penalty => !(penalty.Value >= 0 && penalty.Value <= float.MaxValue / 2))
            .Select(penalty => new Problem(Rules.PenaltyFactor, layer with { Argument = penalty.Argument }, penalty.Argument, penalty.Value));

    /// <summary>The names of those that are asked for.</summary>
    public IEnumerable<string> Asked(string tensor)
    {
        (bool IsAsked, string Setting)[] settings = [(L1 != 0, "L1"), (L2 != 0, "L2"), (MaxNorm != None.MaxNorm, "MaxNorm"), (IsNonNegative, "NonNegative")];
        return settings.Where(static setting => setting.IsAsked).Select(setting => tensor + setting.Setting);
    }

    /// <summary>Those that are asked for, as they are written: <c>L2 = 0.01</c>.</summary>
    public string Text => string.Join(", ", (string[])
    [
        .. L1 > 0 ? (string[])[$"L1 = {Literal.Double(L1)}"] : [],
        .. L2 > 0 ? (string[])[$"L2 = {Literal.Double(L2)}"] : [],
        .. MaxNorm < None.MaxNorm ? (string[])[$"MaxNorm = {Literal.Double(MaxNorm)}"] : [],
        .. IsNonNegative ? (string[])["IsNonNegative = true"] : [],
    ]);

    /// <summary>The argument that tells the run time, with a comma before it; empty where nothing is asked.</summary>
    public string Argument => Text.Length == 0 ? "" : $", rules: new() {{ {Text} }}";

    /// <summary>Writes the step of a tensor with these rules, where it counts penalties too, and says its name.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The step's name where it is one of its own.</param>
    public string WriteStep(CodeWriter writer, string name)
    {
        if (!IsPenalized)
            return "step";

        writer.Line($"Step {name} = step.Penalized({Slope});");
        return name;
    }

    /// <summary>The factors of the penalty's gradient, l1 sign(w) + l2 w, as arguments.</summary>
    public string Slope => $"l1: {Literal.Float(L1)}, l2: {Literal.Float(2 * L2)}";
}
