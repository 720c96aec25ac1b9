using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A convolution of each channel by itself, and behind it one of all channels at each position.</summary>
internal sealed record SeparableConvolution : ConvolutionLayer
{
    private static readonly SlidingAxis Point = new(1, 1, 1, PaddingKind.Valid);

    private SeparableConvolution(Arguments arguments, int dimensions)
        : base(arguments, "filters", dimensions)
        => Multiplier = arguments.Get("DepthMultiplier", 1);

    public override string Kind => $"SeparableConv{Window.Dimensions}D";

    public override string Title => $"{Kind}({Units}, {Window.Size}{Suffix}{(Multiplier == 1 ? "" : $", multiplier {Multiplier}")}{Window.Suffix})";

    public override int MostStages => base.MostStages + 1;

    private int Multiplier { get; }

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new SeparableConvolution(arguments, dimensions) { Site = arguments.Site };

    public override IEnumerable<Problem> Check()
        => [.. base.Check(), .. Multiplier < 1 ? (Problem[])[new Problem(Rules.Units, Site with { Argument = "DepthMultiplier" }, Title, Multiplier)] : []];

    public override Shape? Infer(Shape input, ShapeTrace trace) => Sliding.InferDepthwise(this, input, Window.Axes, Multiplier, trace)?.With(Units);

    public override long Workspace(Shape input, Shape output)
    {
        Shape between = output.With(Between(input));
        return Math.Max(Sliding.DepthwiseWorkspace(Window.Axes, input, between), Sliding.ConvolutionWorkspace(Points, between, output));
    }

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
    {
        int between = Between(input);
        TensorModel pointwise = TensorModel.Kernel($"{Name}.pointwise", between, Units, Initializer) with { Window = new EquatableArray<int>(Points.Select(static axis => axis.Size)), Channels = between };
        return [SlidingKernel($"{Name}.depthwise", 1, between) with { Rules = KernelRules, Multiplier = Multiplier }, .. Tensors(pointwise, Units)];
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        InferredLayer depthwise = inferred with { Output = inferred.Output.With(Between(inferred.Input)) };
        plan.Append(new DepthwiseConvolutionStage(plan, depthwise, Window.Axes, Places(plan, "depthwise", hasBias: false)) { Name = plan.NameOfPart(inferred, Name + "Depthwise") });
        Plan(plan, inferred, new ConvolutionStage(plan, inferred with { Input = depthwise.Output }, Points, groups: 1, Places(plan, "pointwise")));
    }

    private IReadOnlyList<SlidingAxis> Points => [.. Window.Sizes.Select(static _ => Point)];

    // The channels between the two steps.
    private int Between(Shape input) => Sliding.Product(input.Channels, Multiplier);
}
