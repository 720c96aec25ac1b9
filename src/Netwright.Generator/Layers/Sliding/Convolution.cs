using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>y[i] = activation(bias + Σ over taps p of x[i · stride + p · dilation - padding] · kernel[p]) over the positions of a map.</summary>
internal sealed record Convolution : ConvolutionLayer
{
    // Few channels are multiplied with those of neighbouring taps side by side, which the packed input is as good a source for as any.
    private const int FewChannels = 4;

    private Convolution(Arguments arguments, int dimensions)
        : base(arguments, "filters", dimensions)
    {
    }

    public override string Kind => $"Conv{Window.Dimensions}D";

    public override string Title => $"{Kind}({Units}, {Window.Size}{Suffix}{Window.Suffix})";

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new Convolution(arguments, dimensions) { Site = arguments.Site };

    public override bool TakesPackedInput(Shape input) => input.Channels <= FewChannels;

    public override Shape? Infer(Shape input, ShapeTrace trace) => Sliding.Infer(this, input, Window.Axes, Units, trace);

    public override long Workspace(Shape input, Shape output) => Sliding.ConvolutionWorkspace(Window.Axes, input, output);

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => Tensors(SlidingKernel($"{Name}.weight", input.Channels, Units), Units);

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new ConvolutionStage(plan, inferred, Window.Axes, Places(plan)));
}
