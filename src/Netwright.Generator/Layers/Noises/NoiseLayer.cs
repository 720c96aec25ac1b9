using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Noises;

/// <summary>
/// A layer that disturbs what goes through it while training, by counter-based random numbers that backward computes again, and does nothing at inference.
/// It joins the stage before it, in whose tiles it costs a few instructions; where it can't, it is a pass of its own.
/// </summary>
internal abstract record NoiseLayer : Layer, INoise
{
    public override string? Signature => null;

    public override bool Disturbs => true;

    public virtual bool KeepsSigns => false;

    public override Shape? Infer(Shape input, ShapeTrace trace) => input;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (WhyIdle(inferred.Input) is null)
            plan.Disturb(this, inferred);
    }

    public abstract string Disturb(string elements, string counter);

    public virtual string? Factors(string counter) => null;
}
