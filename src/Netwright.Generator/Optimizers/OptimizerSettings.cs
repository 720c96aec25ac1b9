using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>
/// The settings that every optimizer has, in the order in which they act: batches are added up to one gradient, that is clipped, the optimizer steps, and an
/// average follows the parameters.
/// </summary>
internal sealed record OptimizerSettings
{
    /// <summary>What they are where nothing is said.</summary>
    public static OptimizerSettings Usual { get; } = new();

    /// <summary>The batches whose mean gradient makes a step.</summary>
    public int AccumulationSteps { get; init; } = 1;

    /// <summary>The greatest magnitude of an element of the gradient.</summary>
    public double ClipValue { get; init; } = double.PositiveInfinity;

    /// <summary>The greatest norm of a tensor's gradient.</summary>
    public double ClipNorm { get; init; } = double.PositiveInfinity;

    /// <summary>The greatest norm of the gradient of all tensors together.</summary>
    public double GlobalClipNorm { get; init; } = double.PositiveInfinity;

    /// <summary>Whether a moving average of the parameters is kept.</summary>
    public bool UseEma { get; init; }

    /// <summary>What the average keeps of itself in a step.</summary>
    public double EmaMomentum { get; init; } = 0.99;

    /// <summary>After how many steps the parameters become their average; 0 where only the end of a run does that.</summary>
    public int EmaOverwriteFrequency { get; init; }

    /// <summary>Whether a step takes the mean of several batches.</summary>
    public bool Accumulates => AccumulationSteps > 1;

    /// <summary>Whether a step needs all of the gradient before it changes the first parameter.</summary>
    public bool ClipsByNorm => IsLimit(ClipNorm) || IsLimit(GlobalClipNorm);

    /// <summary>The arenas of state that they keep, beside the optimizer's own.</summary>
    public IReadOnlyList<string> State => [.. Accumulates ? (string[])["accumulated"] : [], .. UseEma ? (string[])["average"] : []];

    /// <summary>Those that were asked for, as they are written: <c>ClipNorm = 1.0</c>.</summary>
    public string Text => string.Join(", ", (string[])
    [
        .. Accumulates ? (string[])[$"GradientAccumulationSteps = {AccumulationSteps}"] : [],
        .. Clips.Where(static clip => IsLimit(clip.Limit)).Select(static clip => $"{clip.Setting} = {Literal.Double(clip.Limit)}"),
        .. UseEma ? (string[])[$"EmaMomentum = {Literal.Double(EmaMomentum)}, EmaOverwriteFrequency = {EmaOverwriteFrequency}"] : [],
    ]);

    private IReadOnlyList<(string Setting, double Limit)> Clips => [("ClipValue", ClipValue), ("ClipNorm", ClipNorm), ("GlobalClipNorm", GlobalClipNorm)];

    public static OptimizerSettings Read(Arguments arguments) => new()
    {
        AccumulationSteps = arguments.Get("GradientAccumulationSteps", Usual.AccumulationSteps),
        ClipValue = arguments.Get("ClipValue", Usual.ClipValue),
        ClipNorm = arguments.Get("ClipNorm", Usual.ClipNorm),
        GlobalClipNorm = arguments.Get("GlobalClipNorm", Usual.GlobalClipNorm),
        UseEma = arguments.Get("UseEma", Usual.UseEma),
        EmaMomentum = arguments.Get("EmaMomentum", Usual.EmaMomentum),
        EmaOverwriteFrequency = arguments.Get("EmaOverwriteFrequency", Usual.EmaOverwriteFrequency),
    };

    /// <summary>Whether a clip was asked for.</summary>
    public static bool IsLimit(double clip) => !double.IsPositiveInfinity(clip);

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Problem> Check(Optimizer optimizer)
    {
        if (AccumulationSteps < 1)
            yield return optimizer.OutOfRange("GradientAccumulationSteps", AccumulationSteps, "at least 1");
        if (!(EmaMomentum >= 0 && (float)EmaMomentum < 1))
            yield return optimizer.OutOfRange("EmaMomentum", EmaMomentum, "at least 0 and less than 1");
        if (EmaOverwriteFrequency < 0)
            yield return optimizer.OutOfRange("EmaOverwriteFrequency", EmaOverwriteFrequency, "at least 1, or left out");

        foreach ((string setting, double limit) in Clips)
        {
            // As a float it must still be above zero.
            if (!((float)limit > 0))
                yield return optimizer.OutOfRange(setting, limit, "above 0");
        }

        string[] clips = [.. Clips.Where(static clip => IsLimit(clip.Limit)).Select(static clip => clip.Setting)];
        foreach (string setting in clips.Skip(1))
        {
            yield return new Problem(Rules.TwoClips, optimizer.Site with { Argument = setting }, optimizer.Kind, clips[0], setting)
                .MendedBy(Removal(optimizer, setting), Removal(optimizer, clips[0]));
        }

        string? unused = UseEma ? null : EmaMomentum != Usual.EmaMomentum ? "EmaMomentum" : EmaOverwriteFrequency != 0 ? "EmaOverwriteFrequency" : null;
        if (unused is not null)
        {
            yield return new Problem(Rules.OptimizerSetting, optimizer.Site with { Argument = unused }, optimizer.Kind, "UseEma", "false", $"true for {unused} to do anything")
                .MendedBy(new Mend("Set UseEma = true", new Edit(EditKind.SetArgument, optimizer.Site with { Argument = "UseEma" }, "true")), Removal(optimizer, unused));
        }
    }

    private static Mend Removal(Optimizer optimizer, string setting)
        => new($"Remove {setting}", new Edit(EditKind.RemoveArgument, optimizer.Site with { Argument = setting }));
}
