using Netwright.Generator.Declaration;
using Netwright.Generator.Layers;

namespace Netwright.Generator.Emission;

/// <summary>
/// What a stage does with its sums while they are in registers: an activation, then noise. Backward needs the activation's output or its input;
/// the stage's own output serves where noise leaves it readable.
/// </summary>
internal sealed class Epilogue(bool trains)
{
    /// <summary>The activation; never softmax, which needs the whole row.</summary>
    public ActivationKind Activation { get; set; } = ActivationKind.Linear;

    /// <summary>The batch normalization, with its own activation, that follows in the same registers; or null.</summary>
    public BatchNormalizationStage? Folded { get; init; }

    /// <summary>What disturbs the elements after the activation, or null.</summary>
    public NoiseLayer? Noise { get; set; }

    /// <summary>The number of that among the network's, which its key is derived from.</summary>
    public int NoiseNumber { get; set; }

    /// <summary>Whether the output is wanted as it is, so that nothing more can be put in.</summary>
    public bool IsSealed { get; set; }

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

    /// <summary>The argument that a kernel which makes the noise takes, in the core and after a comma.</summary>
    public string NoiseArgument => $", CounterRandom.Key(NoiseKey, {NoiseNumber})";

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

    // What is worth writing once for each register; more would fill the method until the compiler stops inlining, and serves as well from a loop.
    private bool IsBrief => Noise is null && Activation is (ActivationKind.Linear or ActivationKind.Relu or ActivationKind.LeakyRelu) && Folded is null or { Epilogue.IsBrief: true };

    /// <summary>Writes what happens to a tile's sums <c>acc0</c>, <c>acc1</c> and so on before they are stored to <c>y</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sums">The number of registers.</param>
    /// <param name="step">How far apart they are stored, <c>16</c>.</param>
    /// <param name="counterStep">How far apart their numbers in the batch are, for noise.</param>
    /// <param name="columnStep">How far apart their columns are.</param>
    public void WriteForwardTile(CodeWriter writer, int sums, string step, int counterStep, int columnStep)
    {
        if (IsBrief || sums == 1)
        {
            for (int i = 0; i < sums; i++)
                WriteForward(writer, $"acc{i}", Place(step, i), TileWriter.Plus("counter", i * counterStep), $"{i * columnStep}");
            return;
        }

        using (Loop(writer, sums, step))
            WriteForward(writer, "sum", "at", $"counter + i * {counterStep}", columnStep == 0 ? "0" : $"i * {columnStep}");
    }

    /// <summary>Writes how a tile's gradients <c>acc0</c>, <c>acc1</c> and so on are carried back to before the activation and stored to <c>y</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sums">The number of registers.</param>
    /// <param name="step">How far apart they are stored, <c>16</c>.</param>
    /// <param name="counterStep">How far apart their numbers in the batch are, for noise.</param>
    public void WriteBackwardTile(CodeWriter writer, int sums, string step, int counterStep)
    {
        if (IsBrief || sums == 1)
        {
            for (int i = 0; i < sums; i++)
            {
                string place = Place(step, i);
                WriteBackward(writer, $"acc{i}", $"Lanes.Load(ref value, {place})", TileWriter.Plus("counter", i * counterStep));
                writer.Line($"Lanes.Store(acc{i}, ref y, {place});");
            }

            return;
        }

        using (Loop(writer, sums, step))
        {
            WriteBackward(writer, "sum", "Lanes.Load(ref value, at)", $"counter + i * {counterStep}");
            writer.Line("Lanes.Store(sum, ref y, at);");
        }
    }

    /// <summary>Writes the statements between a register's sum and its store.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="register">The register.</param>
    /// <param name="offset">Where its sixteen floats lie from the tile's first, <c>32</c>.</param>
    /// <param name="counter">The number of its first element in the batch, for noise.</param>
    /// <param name="column">Its first column from the tile's first.</param>
    public void WriteForward(CodeWriter writer, string register, string offset, string counter, string column = "0")
    {
        if (SavesValue && NeedsInput)
            writer.Line($"if (save) Lanes.Store({register}, ref value, {offset});");
        if (NeedsValue)
            writer.Line($"{register} = {Activate(register)};");
        if (SavesValue && !NeedsInput)
            writer.Line($"if (save) Lanes.Store({register}, ref value, {offset});");
        Folded?.WriteFolded(writer, register, column);
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

    // Stores the registers and takes them up again one by one.
    private static Block Loop(CodeWriter writer, int sums, string step)
    {
        for (int i = 0; i < sums; i++)
            writer.Line($"Lanes.Store(acc{i}, ref y, {Place(step, i)});");
        writer.Line();
        Block loop = writer.Block($"for (int i = 0; i < {sums}; i++)");
        writer.Line($"int at = i * {step};");
        writer.Line("Vector512<float> sum = Lanes.Load(ref y, at);");
        return loop;
    }

    private static string Place(string step, int index)
        => index == 0 ? "0" : int.TryParse(step, out int floats) ? Literal.Text(index * floats) : $"{step} * {index}";
}
