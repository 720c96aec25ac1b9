using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>A layer that makes another image of each sample as it is gathered to learn from. It is no stage: what comes out is the network's input.</summary>
internal abstract record AugmentationLayer : Layer
{
    public override string Title => $"{Kind}({string.Join(", ", Stated)})";

    public override string? Signature => null;

    public override bool Disturbs => true;

    public override int MostStages => 0;

    /// <summary>What the title says of it.</summary>
    protected abstract IEnumerable<string> Stated { get; }

    /// <summary>The numbers that must lie between bounds, by their arguments, with the bounds.</summary>
    protected abstract IEnumerable<(Setting<double> Number, double Least, double Greatest)> Bounded { get; }

    public override IEnumerable<Problem> Check()
    {
        // Written so that a NaN is out of bounds.
        foreach ((Setting<double> number, double least, double greatest) in Bounded.Where(static bounded => !(bounded.Number.Value >= bounded.Least && bounded.Number.Value <= bounded.Greatest)))
            yield return new Problem(Rules.AugmentationNumber, Site with { Argument = number.Argument }, Title, number.Argument, number.Value, least, greatest);
    }

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (trace.Passed.FirstOrDefault(static passed => passed.Layer is not AugmentationLayer) is { } before)
        {
            trace.Report(new Problem(Rules.AugmentationFirst, Site, Title, before.Title).About(before.Layer.Site));
            return null;
        }

        return trace.RequireMap(this, input, dimensions: 2) ? input : null;
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (WhyIdle(inferred.Input) is null)
            plan.Augment(Construct($"new({string.Join(", ", inferred.Input.Dimensions)})"));
    }

    /// <summary>The expression that makes the run time's augmentation.</summary>
    /// <param name="shape">That of the images' sizes.</param>
    protected abstract string Construct(string shape);

    /// <summary>A number as code and in titles.</summary>
    protected static string Text(double number) => Literal.Text(number);
}
