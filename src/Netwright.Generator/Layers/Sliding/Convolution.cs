using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>y[i] = activation(bias + Σ over taps p of x[i · stride + p · dilation - padding] · kernel[p]) over the positions of a map.</summary>
internal sealed record Convolution : ConvolutionLayer
{
    private Convolution(Arguments arguments, int dimensions)
        : base(arguments, "filters", dimensions)
        => Groups = new("Groups", arguments.Get("Groups", 1));

    public override string Kind => $"Conv{Window.Dimensions}D";

    public override string Title => $"{Kind}({Units}, {Window.Size}{(Groups.Value == 1 ? "" : $", groups {Groups.Value}")}{Suffix}{Window.Suffix})";

    // The groups that share out channels and filters: each filter looks at the channels of its group alone.
    private Setting<int> Groups { get; }

    public static Func<Arguments, Layer> Read(int dimensions) => arguments => new Convolution(arguments, dimensions) { Site = arguments.Site };

    // Where the taps of a line of the kernel stand side by side in a panel, the run time copies elements one by one, from wherever they lie.
    public override bool TakesPackedInput(Shape input)
        => Groups.Value == 1 && Window.Axes[Window.Dimensions - 1] is { Dilation: 1 } axis && (long)axis.Size * input.Channels <= 16;

    public override Shape? Infer(Shape input, ShapeTrace trace)
        => Sliding.Infer(this, input, Window.Axes, Units, trace) is { } output
        && trace.RequireEvenGroups(this, Groups, (input.Channels, $"{input.Channels} channels from {trace.Origin}"), (Units, $"its {Units} filters")) ? output : null;

    public override long Workspace(Shape input, Shape output)
    {
        Shape read = input.With(input.Channels / Groups.Value), made = output.With(Units / Groups.Value);
        return Sliding.ConvolutionWorkspace(Window.Axes, read, made) + (Groups.Value == 1 ? 0 : Sliding.GroupsWorkspace(read, made));
    }

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
        => Tensors(SlidingKernel($"{Name}.weight", input.Channels / Groups.Value, Units) with { Groups = Groups.Value }, Units);

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new ConvolutionStage(plan, inferred, Window.Axes, Groups.Value, Places(plan)));
}
