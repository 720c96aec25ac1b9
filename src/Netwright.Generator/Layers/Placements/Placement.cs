using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Placements;

/// <summary>A layer that puts the positions of a map to other places, each with all its channels: with zeros around them, without those at the edges, or several times.</summary>
internal abstract record Placement : Layer
{
    /// <param name="dimensions">The dimensions of positions.</param>
    protected Placement(int dimensions) => Dimensions = dimensions;

    public override string Title => $"{Kind}({Described})";

    /// <summary>The dimensions of positions.</summary>
    protected int Dimensions { get; }

    /// <summary>The numbers as the title says them.</summary>
    protected abstract string Described { get; }

    /// <summary>The numbers by their arguments.</summary>
    protected abstract IEnumerable<Setting<int>> Numbers { get; }

    /// <summary>The least that each of them may be.</summary>
    protected abstract int Least { get; }

    /// <summary>Each dimension of positions.</summary>
    protected abstract IReadOnlyList<PlacedAxis> Axes { get; }

    /// <summary>Whether positions between others are their mean, by how near they lie.</summary>
    protected virtual bool IsBlended => false;

    public override IEnumerable<Problem> Check()
        => Numbers.Where(number => number.Value < Least).Select(number => new Problem(Rules.PlacementNumber, Site with { Argument = number.Argument }, Title, number.Argument, number.Value, Least));

    // A padded or blended probability is not that of a padded or blended logit, so a loss must not be computed from the logits before it.
    public override ActivationKind? Applies => ActivationKind.Linear;

    public override bool LooksAtPositions(Shape input) => true;

    public override string? WhyIdle(Shape input) => Axes.All(static axis => axis == new PlacedAxis(0, 0, 1)) ? "it leaves every position where it is" : null;

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (!trace.RequireMap(this, input, Dimensions))
            return null;

        int[] positions = [.. Axes.Select((axis, dimension) => axis.Out(input.Dimensions[dimension]))];
        if (Array.TrueForAll(positions, static size => size > 0))
            return new Shape([.. positions, input.Channels]);

        trace.Report(new Problem(Rules.CroppedAway, Site, Title, string.Join("x", input.Dimensions.Take(Dimensions)), trace.Origin).About(trace.OriginSite));
        return null;
    }

    public override Shape? Map(Shape output, Shape? map) => output;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new PlacementStage(plan, inferred, Axes) { IsBlended = IsBlended });
}
