using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;

namespace Netwright.Generator.Layers;

/// <summary>
/// A layer that disturbs what goes through it while training, by counter-based random numbers that backward computes again, and does nothing at inference.
/// It joins the stage before it, in whose tiles it costs a few instructions; where it can't, it is a pass of its own.
/// </summary>
internal abstract record NoiseLayer : Layer
{
    public override string? Signature => null;

    /// <summary>Whether a disturbed element is 0 or has the sign that it had, from which the slope of a piecewise linear activation can still be told.</summary>
    public virtual bool KeepsSigns => false;

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (WhyIdle(inferred.Input) is null)
            plan.Disturb(this, inferred.Output.Length);
    }

    /// <summary>The statement that disturbs sixteen elements, by the key <c>noise</c>.</summary>
    /// <param name="elements">The vector.</param>
    /// <param name="counter">The number of its first element in the batch.</param>
    public abstract string Disturb(string elements, string counter);

    /// <summary>The factors by which the gradients of those go back, or null where they go back as they are.</summary>
    /// <param name="counter">The number of the first in the batch.</param>
    public virtual string? Factors(string counter) => null;
}
