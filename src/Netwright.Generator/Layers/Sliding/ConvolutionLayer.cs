using Netwright.Generator.Layers.Linear;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A layer whose kernel slides over a map.</summary>
internal abstract record ConvolutionLayer : KernelLayer
{
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="units">The name of the argument that says how many columns the kernel has.</param>
    /// <param name="dimensions">The dimensions of positions.</param>
    protected ConvolutionLayer(Arguments arguments, string units, int dimensions)
        : base(arguments, units)
        => Window = ConvolutionWindow.Read(arguments, dimensions);

    /// <summary>The kernel as it slides.</summary>
    protected ConvolutionWindow Window { get; }

    public override IEnumerable<Problem> Check() => [.. base.Check(), .. Window.Check(this, IsForward)];

    /// <summary>Whether the layer may look back alone in a sequence: Padding.Causal.</summary>
    protected virtual bool IsForward => true;

    public override bool LooksAtPositions(Shape input) => true;

    public override Shape? Map(Shape output, Shape? map) => output;

    /// <summary>A kernel that slides, with rows for each tap and channel, without its penalties and bounds.</summary>
    protected TensorModel SlidingKernel(string name, int channels, int units) => TensorModel.Kernel(name, (int)Math.Min(Window.Taps * channels, int.MaxValue), units, Initializer) with
    {
        Window = new EquatableArray<int>(Window.Sizes.Select(static size => size.Value)),
        Channels = channels,
    };

    /// <summary>Tells a stage where the layer's kernel and bias lie, and their penalties and bounds.</summary>
    protected ConvolutionParameters Places(NetworkPlan plan, string kernel = "weight", bool hasBias = true) => new(
        plan.Offset($"{Name}.{kernel}"), UseBias && hasBias ? plan.Offset($"{Name}.bias") : null, KernelRules, BiasRules);
}
