using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Optimizers;

/// <summary>An optimizer as declared: its settings, the state it keeps beside the parameters, and its step as code.</summary>
internal abstract record Optimizer
{
    /// <summary>The name as users write it, <c>Adam</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The attribute that declares it.</summary>
    public required Site Site { get; init; }

    /// <summary>The size of a step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>What it has in common with the others.</summary>
    public OptimizerSettings Settings { get; init; } = OptimizerSettings.Usual;

    /// <summary>All arenas of state that training keeps for it, its own and those of its settings.</summary>
    public IEnumerable<string> Arenas => [.. State, .. Settings.State];

    /// <summary>The arenas of state that it keeps itself, each laid out as the parameters: <c>mean</c>, <c>square</c>.</summary>
    public abstract IReadOnlyList<string> State { get; }

    /// <summary>The formula, as a line for the generated step's doc comment.</summary>
    public abstract string Formula { get; }

    /// <summary>The scalars of a step, each a vector of sixteen times the same: <c>rate</c>.</summary>
    public virtual IReadOnlyList<string> Scalars => ["rate"];

    /// <summary>The statements that compute the scalars from <c>learningRate</c> and <c>iteration</c>, which counts from 1.</summary>
    public virtual void WriteScalars(CodeWriter writer) => writer.Line("rate = Lanes.Fill((float)learningRate);");

    /// <summary>The statements that change sixteen parameters <c>w</c>, and the state beside them, by their gradient <c>g</c>.</summary>
    public abstract void WriteStep(CodeWriter writer);

    /// <summary>The learning rates that serve most networks.</summary>
    protected virtual (double Least, double Greatest) UsualRates => (0.0001, 0.01);

    /// <summary>What is wrong with the settings.</summary>
    public virtual IEnumerable<Problem> Check()
    {
        if (!(LearningRate > 0 && LearningRate <= float.MaxValue))
            yield return OutOfRange("learningRate", LearningRate, "finite and above 0");
        else if (LearningRate < UsualRates.Least / 10 || LearningRate > UsualRates.Greatest * 10)
        {
            yield return new Problem(
                Rules.LearningRate, Site with { Argument = "learningRate" }, LearningRate, LearningRate > UsualRates.Greatest ? "above" : "below", Kind, UsualRates.Least, UsualRates.Greatest);
        }

        foreach (Problem problem in Settings.Check(this))
            yield return problem;
    }

    /// <summary>A problem with one setting.</summary>
    public Problem OutOfRange(string setting, object value, string range)
        => new(Rules.OptimizerSetting, Site with { Argument = setting }, Kind, setting, value, range);

    /// <summary>A problem with a decay that is not in [0, 1).</summary>
    protected IEnumerable<Problem> CheckDecay(string setting, double value)
    {
        if (!(value >= 0 && value < 1))
            yield return OutOfRange(setting, value, "at least 0 and less than 1");
    }

    /// <summary>A problem with a setting that is negative or no float.</summary>
    protected IEnumerable<Problem> CheckFinite(string setting, double value)
    {
        if (!(value >= 0 && value <= float.MaxValue))
            yield return OutOfRange(setting, value, "finite and at least 0");
    }

    /// <summary>A problem with an epsilon that is no positive float: padding would divide zero by zero.</summary>
    protected IEnumerable<Problem> CheckEpsilon(double value)
    {
        if (!((float)value > 0 && value <= float.MaxValue))
            yield return OutOfRange("Epsilon", value, "finite and above 0");
    }
}
