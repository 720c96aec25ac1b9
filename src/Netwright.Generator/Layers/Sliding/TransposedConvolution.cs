using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>What a convolution from the map made to the map read sends back: y[i · stride + p · dilation - padding] = activation(bias + Σ of x[i] · kernel[p]).</summary>
internal sealed record TransposedConvolution : ConvolutionLayer
{
    private TransposedConvolution(Arguments arguments, int dimensions)
        : base(arguments, "filters", dimensions)
    {
    }

    public override string Kind => $"Conv{Window.Dimensions}DTranspose";

    public override string Title => $"{Kind}({Units}, {Window.Size}{Suffix}{Window.Suffix})";

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new TransposedConvolution(arguments, dimensions) { Site = arguments.Site };

    protected override bool IsForward => false;

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (!trace.RequireMap(this, input, Window.Dimensions))
            return null;

        // A kernel that reaches too far makes a map that is refused for its size.
        return new Shape([.. Window.Axes.Select((axis, dimension) => axis.IsInRange ? axis.Transposed(input.Dimensions[dimension]) : int.MaxValue), Units]);
    }

    public override long Workspace(Shape input, Shape output) => Sliding.ConvolutionWorkspace(Window.Axes, output, input);

    // The convolution that it turns round reads the filters and makes the channels.
    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => Tensors(SlidingKernel($"{Name}.weight", Units, input.Channels), Units);

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new TransposedConvolutionStage(plan, inferred, Window.Axes, Places(plan)));
}
