using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The greatest element or the mean of each channel over a whole map, from [height, width, channels] or [steps, channels] to [channels].</summary>
internal sealed record GlobalPooling : Layer
{
    public override string Kind => $"Global{(IsMax ? "Max" : "Average")}Pooling{Dimensions}D";

    public override string Title => Kind;

    /// <summary>Whether it is the greatest, not the mean.</summary>
    public required bool IsMax { get; init; }

    /// <summary>The dimensions of positions.</summary>
    public required int Dimensions { get; init; }

    public static Func<Arguments, Layer> Read(bool isMax, int dimensions) => arguments => new GlobalPooling { Site = arguments.Site, IsMax = isMax, Dimensions = dimensions };

    // The mean or the greatest of probabilities is not the probability of that logit, so a loss must not be computed from the logits before it.
    public override ActivationKind? Applies => ActivationKind.Linear;

    public override bool LooksAtPositions(Shape input) => true;

    public override Shape? Infer(Shape input, ShapeTrace trace) => trace.RequireMap(this, input, Dimensions) ? new Shape(input.Channels) : null;

    public override Shape? Map(Shape output, Shape? map) => output;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
        => plan.Append(new PoolingStage(plan, inferred, [.. inferred.Input.Dimensions.Take(Dimensions).Select(static size => new SlidingAxis(size, size, 1, PaddingKind.Valid))]) { IsMax = IsMax });
}
