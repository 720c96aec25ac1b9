using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A convolution over a sequence, from [steps, channels] to [steps', filters].</summary>
internal sealed record Conv1D : ConvolutionLayer
{
    private Conv1D(Arguments arguments)
        : base(arguments)
        => (Size, Stride, Dilation) = (arguments.Get("kernelSize", 1), arguments.Get("Strides", 1), arguments.Get("DilationRate", 1));

    public override string Kind => "Conv1D";

    protected override IReadOnlyList<SlidingAxis> Axes => [new(Size, Stride, Dilation, Padding)];

    protected override IEnumerable<Setting<int>> Numbers => [new("kernelSize", Size), new("Strides", Stride), new("DilationRate", Dilation)];

    private int Size { get; }

    private int Stride { get; }

    private int Dilation { get; }

    public static Layer Read(Arguments arguments) => new Conv1D(arguments) { Site = arguments.Site };
}
