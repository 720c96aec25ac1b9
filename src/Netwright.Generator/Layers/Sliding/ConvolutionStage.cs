using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The kernels of a convolution. Its kernel lies in panels of 16 filters, each [taps][channels][16]. The gradient of a tap is the sum over the positions of all samples of xᵀ delta, where the tap has been.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
/// <param name="parameters">Kernel and bias.</param>
internal sealed class ConvolutionStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes, ConvolutionParameters parameters) : ConvolvingStage(plan, layer, axes, parameters)
{
    public override long MultiplyAdds => View.Positions * Taps * Layer.Input.Channels * Columns;

    protected override string Description => $"by {Columns} filters of {Window}. The kernel lies in panels of 16 filters, [{Panels}][{Taps} taps][{Layer.Input.Channels}][16],";
}
