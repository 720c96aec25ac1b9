using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A convolution of each channel by itself, into one channel or several.</summary>
internal sealed record DepthwiseConvolution : ConvolutionLayer
{
    private DepthwiseConvolution(Arguments arguments, int dimensions)
        : base(arguments, "DepthMultiplier", dimensions)
    {
    }

    public override string Kind => $"DepthwiseConv{Window.Dimensions}D";

    public override string Title => $"{Kind}({Window.Size}{Suffix}{(Units == 1 ? "" : $", multiplier {Units}")}{Window.Suffix})";

    // Each channel that comes in has its own filters, so their number cannot be chosen alone.
    public override KernelModel? Kernel => base.Kernel! with { Units = null };

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new DepthwiseConvolution(arguments, dimensions) { Site = arguments.Site };

    public override Shape? Infer(Shape input, ShapeTrace trace) => Sliding.InferDepthwise(this, input, Window.Axes, Units, trace);

    public override long Workspace(Shape input, Shape output) => Sliding.DepthwiseWorkspace(Window.Axes, input, output);

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
        => Tensors(SlidingKernel($"{Name}.weight", 1, Sliding.Product(input.Channels, Units)) with { Multiplier = Units }, Sliding.Product(input.Channels, Units));

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new DepthwiseConvolutionStage(plan, inferred, Window.Axes, Places(plan)));
}
