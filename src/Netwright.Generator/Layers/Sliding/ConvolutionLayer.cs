using Netwright.Generator.Layers.Linear;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>y[i] = activation(bias + Σ over taps p of x[i · stride + p · dilation - padding] · kernel[p]) over the positions of a map.</summary>
internal abstract record ConvolutionLayer : KernelLayer
{
    // Few channels are multiplied with those of neighbouring taps side by side, which the packed input is as good a source for as any.
    private const int FewChannels = 4;

    protected ConvolutionLayer(Arguments arguments)
        : base(arguments, "filters")
        => Padding = arguments.Get("Padding", PaddingKind.Valid);

    public override string Title
        => $"{Kind}({Units}, {Sliding.Text(Axes.Select(static axis => axis.Size))}{Suffix}{Stated("strides", static axis => axis.Stride)}{Stated("dilation", static axis => axis.Dilation)}{(Padding == PaddingKind.Valid ? "" : $", {Padding}")})";

    public PaddingKind Padding { get; }

    /// <summary>The kernel in each dimension of positions.</summary>
    protected abstract IReadOnlyList<SlidingAxis> Axes { get; }

    /// <summary>The numbers of the kernel by their arguments.</summary>
    protected abstract IEnumerable<Setting<int>> Numbers { get; }

    public override IEnumerable<Problem> Check()
    {
        foreach (Problem problem in (Problem[])[.. base.Check(), .. Sliding.Check(this, Numbers)])
            yield return problem;
        if (Axes.Any(static axis => axis.Stride > 1) && Axes.Any(static axis => axis.Dilation > 1))
            yield return new Problem(Rules.StridesAndDilation, Site, Title);
    }

    public override bool LooksAtPositions(Shape input) => true;

    public override bool TakesPackedInput(Shape input) => input.Channels <= FewChannels;

    public override Shape? Infer(Shape input, ShapeTrace trace) => Sliding.Infer(this, input, Axes, Units, trace);

    // Forward copies of the map read for the lines that one line of the map made needs, backward of the deltas likewise beside the turned kernel and rows to be scattered.
    public override long Workspace(Shape input, Shape output)
    {
        double taps = Axes.Aggregate(1.0, static (taps, axis) => taps * axis.Size), lines = Axes.Count == 1 ? 1 : Axes[0].Reach;
        double width = Math.Max(input.Dimensions[input.Rank - 2], output.Dimensions[output.Rank - 2]), channels = Shape.Padded(input.Channels), units = Shape.Padded(Units);
        return (long)Math.Min(taps * lines * width * Math.Max(channels, units) + taps * channels * units + input.LongLength / input.Channels * channels, long.MaxValue / 4);
    }

    public override Shape? Map(Shape output, Shape? map) => output;

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
    {
        long rows = Axes.Aggregate((long)input.Channels, static (rows, axis) => Math.Min(rows * axis.Size, int.MaxValue));
        return Tensors(TensorModel.Kernel($"{Name}.weight", (int)rows, Units, Initializer) with
        {
            Window = new EquatableArray<int>(Axes.Select(static axis => axis.Size)),
            Channels = input.Channels,
        });
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new ConvolutionStage(plan, inferred, Axes)
    {
        Kernel = plan.Offset($"{Name}.weight"),
        Bias = UseBias ? plan.Offset($"{Name}.bias") : null,
        KernelRules = KernelRules,
        BiasRules = BiasRules,
    });

    private string Stated(string name, Func<SlidingAxis, int> number)
        => Axes.All(axis => number(axis) == 1) ? "" : $", {name} {(Axes.Select(number).Distinct().Count() == 1 ? $"{number(Axes[0])}" : Sliding.Text(Axes.Select(number)))}";
}
