using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>A loss as declared: its targets, and value and gradient as code.</summary>
internal abstract record LossFunction
{
    /// <summary>Which loss it is.</summary>
    public required LossKind Kind { get; init; }

    /// <summary>The attribute that declares it.</summary>
    public required Site Site { get; init; }

    /// <summary>How much of each target is spread evenly over the classes.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>The formula of one sample's loss, for the generated doc comment.</summary>
    public abstract string Formula { get; }

    /// <summary>Whether targets are class numbers instead of numbers as many as outputs.</summary>
    public virtual bool TakesLabels => false;

    /// <summary>The activation that the loss is computed together with, from the logits, so that it stays finite for any; or null.</summary>
    public virtual ActivationKind? FusesWith => null;

    /// <summary>The least and the greatest target, as C# floats.</summary>
    public virtual (string Least, string Greatest) Targets => ("float.MinValue", "float.MaxValue");

    /// <summary>What the targets are beside that: a member of Netwright.Compute.TargetKind, or null for any numbers.</summary>
    public virtual string? TargetKind => null;

    /// <summary>The body of the loop over the rows: sets <c>loss[n]</c> and <c>accuracy[n]</c>, and with <c>backward</c> stores the row's delta.</summary>
    public abstract void WriteRow(CodeWriter writer, Head head);

    /// <summary>Whether the loss knows label smoothing.</summary>
    public virtual bool Smooths => false;

    /// <summary>What is wrong with the settings.</summary>
    public virtual IEnumerable<Problem> Check()
    {
        Site smoothing = Site with { Argument = "LabelSmoothing" };
        if (!(LabelSmoothing >= 0 && LabelSmoothing < 1))
            yield return new Problem(Rules.LabelSmoothing, smoothing, LabelSmoothing);
        else if (LabelSmoothing > 0 && !Smooths)
            yield return new Problem(Rules.SmoothingIgnored, smoothing, Kind).MendedBy(new Mend("Remove LabelSmoothing", new Edit(EditKind.RemoveArgument, smoothing)));
    }
}
