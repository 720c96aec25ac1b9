using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>
/// What a stage does with its sums while they are in registers: an activation, then noise. Backward needs the activation's output or its input;
/// the stage's own output serves where noise leaves it readable.
/// </summary>
internal sealed class Epilogue(bool trains)
{
    /// <summary>The activation; never softmax, which needs the whole row.</summary>
    public ActivationKind Activation { get; set; } = ActivationKind.Linear;

    /// <summary>What disturbs the elements after the activation, or null.</summary>
    public INoise? Noise { get; private set; }

    /// <summary>The number of that among the network's, which its key is derived from.</summary>
    public int NoiseNumber { get; private set; }

    /// <summary>Whether the output is wanted as it is, so that nothing more can be put in.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Whether an activation can still be put in.</summary>
    public bool AcceptsActivation => Activation == ActivationKind.Linear && AcceptsNoise;

    /// <summary>Whether noise can still be put in.</summary>
    public bool AcceptsNoise => Noise is null && !IsSealed;

    /// <summary>Whether it does nothing.</summary>
    public bool IsIdentity => Activation == ActivationKind.Linear && Noise is null;

    /// <summary>Whether the derivative needs a value from the forward pass at all.</summary>
    public bool NeedsValue => Activation != ActivationKind.Linear;

    /// <summary>Whether that value is stored beside the output.</summary>
    public bool SavesValue => trains && NeedsValue && (NeedsInput || Noise is { KeepsSigns: false } || (Noise is not null && Activation is not (ActivationKind.Relu or ActivationKind.LeakyRelu)));

    // Gelu, silu and mish are not monotonic: their output does not tell their slope.
    private bool NeedsInput => Activation is ActivationKind.Gelu or ActivationKind.Silu or ActivationKind.Mish;

    /// <summary>Whether the gradient goes back by factors of the noise too.</summary>
    public bool HasFactors => Noise?.Factors("") is not null;

    /// <summary>The key of the noise, for a kernel that makes it; none where there is no noise.</summary>
    public IEnumerable<Parameter> NoiseParameter
        => Noise is null ? [] : [new Parameter("uint noise", $"CounterRandom.Key(NoiseKey, {NoiseNumber})") { Predicting = "noise: 0" }];

    /// <summary>Lets nothing more be put in.</summary>
    public void Seal() => IsSealed = true;

    /// <summary>Puts noise in, the one of so many in the network.</summary>
    public void Disturb(INoise noise, int number) => (Noise, NoiseNumber) = (noise, number);

    /// <summary>The activation of a vector.</summary>
    public string Activate(string vector) => Activation == ActivationKind.Linear ? vector : $"Activations.{Activation}({vector})";

    /// <summary>The formula of forward, for comments: <c>dropout(relu(x w + b))</c>.</summary>
    public string Formula(string sum)
    {
        string activated = Activation == ActivationKind.Linear ? sum : $"{Activation.ToString().ToLowerInvariant()}({sum})";
        return Noise is null ? activated : $"{Noise.Kind.ToLowerInvariant()}({activated})";
    }

    /// <summary>The formula of backward, for comments: <c>delta wᵀ · relu' · mask</c>.</summary>
    public string BackwardFormula(string sum)
        => $"{sum}{(NeedsValue ? $" · {Activation.ToString().ToLowerInvariant()}'" : "")}{(HasFactors ? " · mask" : "")}";

    /// <summary>Writes the statements between a register's sum and its store.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="register">The register.</param>
    /// <param name="offset">Where its sixteen floats lie from the tile's first, <c>32</c>.</param>
    /// <param name="counter">The number of its first element in the batch, for noise.</param>
    public void WriteForward(CodeWriter writer, string register, string offset, string counter)
    {
        if (SavesValue && NeedsInput)
            writer.Line($"if (Lanes.IsKept(ref value)) Lanes.Store({register}, ref value, {offset});");
        if (NeedsValue)
            writer.Line($"{register} = {Activate(register)};");
        if (SavesValue && !NeedsInput)
            writer.Line($"if (Lanes.IsKept(ref value)) Lanes.Store({register}, ref value, {offset});");
        if (Noise is not null)
            writer.Line($"if (noise != 0) {Noise.Disturb(register, counter)}");
        writer.Line($"Lanes.Store({register}, ref y, {offset});");
    }

    /// <summary>Writes the statements that carry a gradient at the output back to before the activation.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="gradient">The vector.</param>
    /// <param name="value">The activation's output or input, whichever it needs, as a vector.</param>
    /// <param name="counter">The number of its first element in the batch, for noise.</param>
    public void WriteBackward(CodeWriter writer, string gradient, string value, string counter)
    {
        if (NeedsValue)
            writer.Line($"{gradient} *= Activations.{Activation}Derivative({value});");
        if (Noise?.Factors(counter) is { } factors)
            writer.Line($"if (noise != 0) {gradient} *= {factors};");
    }
}
