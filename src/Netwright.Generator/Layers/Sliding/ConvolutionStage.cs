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

    protected override string Call(string from, string to)
        => $"Convolution.Forward(in Shape, ref x, {InputStride}, {Kernel}, {Start}, ref y, stride, {from}, {to});";

    protected override string BackwardCall(string adds, string from, string to)
        => $"Convolution.Backward(in Shape, ref delta, {OutputStride}, {Kernel}, ref previous, stride, adds: {adds}, {from}, {to});";

    protected override string UpdateCall(string step)
        => $"Convolution.Update(in Shape, ref x, {InputStride}, ref delta, stride, {Samples("rows")}, part, parts, {KernelOffset}, in {step});";
}
