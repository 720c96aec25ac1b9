using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The greatest element or the mean of each channel within a window that slides over a map.</summary>
internal sealed record Pooling : Layer
{
    public override string Kind => $"{(IsMax ? "Max" : "Average")}Pooling{Axes.Count}D";

    public override string Title
    {
        get
        {
            string strides = Axes.All(static axis => axis.Stride == axis.Size) ? "" : $", strides {Sliding.Text(Axes.Select(static axis => axis.Stride))}";
            return $"{Kind}({Sliding.Text(Axes.Select(static axis => axis.Size))}{strides}{(Padding == PaddingKind.Valid ? "" : $", {Padding}")})";
        }
    }

    /// <summary>Whether it is the greatest, not the mean.</summary>
    public required bool IsMax { get; init; }

    /// <summary>The window in each dimension of positions.</summary>
    public required EquatableArray<SlidingAxis> Axes { get; init; }

    /// <summary>The numbers of the window by their arguments.</summary>
    public required EquatableArray<Setting<int>> Numbers { get; init; }

    public required PaddingKind Padding { get; init; }

    /// <summary>Reads one over an image.</summary>
    public static Func<Arguments, Layer> Read2D(bool isMax) => arguments =>
    {
        WindowArguments sizes = WindowArguments.Read(arguments, "poolSize", "PoolHeight", "PoolWidth", 2);
        int strides = arguments.Get("Strides", 0);
        PaddingKind padding = arguments.Get("Padding", PaddingKind.Valid);
        return new Pooling
        {
            Site = arguments.Site,
            IsMax = isMax,
            Padding = padding,
            Axes = new(((Setting<int>[])[sizes.Height, sizes.Width]).Select(size => new SlidingAxis(size.Value, strides == 0 ? size.Value : strides, 1, padding))),
            Numbers = new([.. sizes.Numbers, .. strides == 0 ? (Setting<int>[])[] : [new("Strides", strides)]]),
        };
    };

    /// <summary>Reads one over a sequence.</summary>
    public static Func<Arguments, Layer> Read1D(bool isMax) => arguments =>
    {
        int size = arguments.Get("poolSize", 2), strides = arguments.Get("Strides", 0);
        PaddingKind padding = arguments.Get("Padding", PaddingKind.Valid);
        return new Pooling
        {
            Site = arguments.Site,
            IsMax = isMax,
            Padding = padding,
            Axes = new([new SlidingAxis(size, strides == 0 ? size : strides, 1, padding)]),
            Numbers = new([new("poolSize", size), .. strides == 0 ? (Setting<int>[])[] : [new("Strides", strides)]]),
        };
    };

    public override IEnumerable<Problem> Check()
        => [.. Sliding.Check(this, Numbers), .. Padding == PaddingKind.Causal ? (Problem[])[Sliding.NotCausal(this)] : []];

    // The mean or the greatest of probabilities is not the probability of that logit, so a loss must not be computed from the logits before it.
    public override ActivationKind? Applies => ActivationKind.Linear;

    public override bool LooksAtPositions(Shape input) => true;

    public override Shape? Infer(Shape input, ShapeTrace trace) => Sliding.Infer(this, input, Axes, input.Channels, trace);

    public override Shape? Map(Shape output, Shape? map) => output;

    public override string? WhyIdle(Shape input) => Axes.All(static axis => axis.Size == 1 && axis.Stride == 1) ? "its window is one position" : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new PoolingStage(plan, inferred, Axes) { IsMax = IsMax });
}
