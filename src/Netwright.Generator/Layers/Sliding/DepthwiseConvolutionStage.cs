using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The kernels of a convolution of each channel by itself. Its kernel lies in panels of 16 channels of the map made, each [taps][16].</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
/// <param name="parameters">Kernel and bias.</param>
internal sealed class DepthwiseConvolutionStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes, ConvolutionParameters parameters) : ConvolvingStage(plan, layer, axes, parameters)
{
    public override long MultiplyAdds => View.Positions * Taps * Columns;

    protected override string RunTime => "Depthwise";

    protected override string Description => $"by a kernel of {Window} for each channel. The kernels lie in panels of 16 channels, [{Panels}][{Taps} taps][16],";
}
