using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>
/// The kernels of a convolution. Its kernel lies in panels of 16 filters, each [taps][channels][16]; of a convolution in groups there is one for each group, behind the other. The gradient of a tap is
/// the sum over the positions of all samples of xᵀ delta, where the tap has been.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
/// <param name="groups">The groups that share out channels and filters.</param>
/// <param name="parameters">Kernel and bias.</param>
internal sealed class ConvolutionStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes, int groups, ConvolutionParameters parameters) : ConvolvingStage(plan, layer, axes, parameters)
{
    public override long MultiplyAdds => View.Positions * Taps * Channels * Columns;

    protected override int Groups => groups;

    protected override string RunTime => groups == 1 ? base.RunTime : "GroupedConvolution";

    protected override string Description
    {
        get
        {
            string panels = $"[{new View(1, Columns / groups).Panels}][{Taps} taps][{Channels}][16],";
            return groups == 1
                ? $"by {Columns} filters of {Window}. The kernel lies in panels of 16 filters, {panels}"
                : $"by {Columns} filters of {Window} in {groups} groups. The kernels of the groups lie in panels of 16 filters, [{groups}]{panels}";
        }
    }

    // Those that a filter looks at.
    private int Channels => Layer.Input.Channels / groups;
}
