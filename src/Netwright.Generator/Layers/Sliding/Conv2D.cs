using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A convolution over an image, from [height, width, channels] to [height', width', filters].</summary>
internal sealed record Conv2D : ConvolutionLayer
{
    private Conv2D(Arguments arguments)
        : base(arguments)
    {
        Sizes = WindowArguments.Read(arguments, "kernelSize", "KernelHeight", "KernelWidth", 1);
        Strides = WindowArguments.Read(arguments, "Strides", "StrideHeight", "StrideWidth", 1);
        Dilations = WindowArguments.Read(arguments, "DilationRate", "DilationHeight", "DilationWidth", 1);
    }

    public override string Kind => "Conv2D";

    protected override IReadOnlyList<SlidingAxis> Axes =>
    [
        new(Sizes.Height.Value, Strides.Height.Value, Dilations.Height.Value, Padding), new(Sizes.Width.Value, Strides.Width.Value, Dilations.Width.Value, Padding),
    ];

    protected override IEnumerable<Setting<int>> Numbers => [.. Sizes.Numbers, .. Strides.Numbers, .. Dilations.Numbers];

    private WindowArguments Sizes { get; }

    private WindowArguments Strides { get; }

    private WindowArguments Dilations { get; }

    public static Layer Read(Arguments arguments) => new Conv2D(arguments) { Site = arguments.Site };

    public override IEnumerable<Problem> Check()
    {
        foreach (Problem problem in base.Check())
            yield return problem;
        if (Padding == PaddingKind.Causal)
            yield return Sliding.NotCausal(this);
    }
}
