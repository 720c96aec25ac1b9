using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>
/// The kernels of a transposed convolution: those of the convolution that leads from the map made to the map read, forward and backward exchanged. Its kernel lies in panels of 16 channels of
/// the map read, each [taps][filters][16].
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
/// <param name="parameters">Kernel and bias.</param>
internal sealed class TransposedConvolutionStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes, ConvolutionParameters parameters) : ConvolvingStage(plan, layer, axes, parameters)
{
    public override long MultiplyAdds => Positions * Taps * Layer.Input.Channels * Columns;

    protected override Shape Read => Layer.Output;

    protected override int Units => Layer.Input.Channels;

    protected override string Description => $"by {Columns} filters of {Window}. The kernel lies in panels of 16 channels, [{Inputted[0].View.Panels}][{Taps} taps][{Columns}][16],";

    protected override string Product => "x * turned w";

    protected override string Returned => "delta * w";

    protected override bool IsTurned => true;

    protected override string Call(string from, string to)
        => $"Convolution.Transposed(in Shape, ref x, {InputStride}, {Kernel}, {Start}, ref y, stride, {from}, {to});";

    protected override string BackwardCall(string adds, string from, string to)
        => $"Convolution.TransposedBackward(in Shape, ref delta, {OutputStride}, {Kernel}, ref previous, stride, adds: {adds}, {from}, {to});";

    protected override string UpdateCall(string step)
        => $"Convolution.Update(in Shape, ref delta, stride, ref x, {InputStride}, {Samples("rows")}, part, parts, {KernelOffset}, in {step});";
}
