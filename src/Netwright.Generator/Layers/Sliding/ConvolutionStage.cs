using Netwright.Generator.Planning;
using Netwright.Generator.Text;
using static Netwright.Generator.Planning.PanelLoops;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The kernels of a convolution. Its kernel lies in panels of 16 filters, each [taps][channels][16].</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
internal sealed class ConvolutionStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes) : SlidingStage(plan, layer, axes)
{
    /// <summary>Where the kernel begins in the arena.</summary>
    public required int Kernel { get; init; }

    /// <summary>Where the bias begins in the arena, or null.</summary>
    public required int? Bias { get; init; }

    /// <summary>What training asks of the kernel.</summary>
    public required WeightRules KernelRules { get; init; }

    /// <summary>What training asks of the bias.</summary>
    public required WeightRules BiasRules { get; init; }

    public override bool IsTrainable => true;

    public override bool ReadsElements => true;

    public override long MultiplyAdds => View.Positions * Taps * Layer.Input.Channels * Columns;

    public override KernelMethod Update => Method("Update", [
        new MatrixParameter("x", Inputted[0]), new MatrixParameter("delta", Delta), .. RowParameters.All(View), .. Parameter.Share, Parameter.Step]);

    private string KernelPlace => $"Lanes.At(ref p, {Kernel})";

    public override void WriteKernels(CodeWriter writer)
    {
        string bias = Bias is { } at ? $", the bias at {at}" : "";
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output} by {Columns} filters of {Window}. The kernel lies in panels of 16 filters, [{Panels}][{Taps} taps][{Layer.Input.Channels}][16], at {Kernel} of the arena{bias}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteShape(writer);
            string start = Bias is { } place ? $"ref Lanes.At(ref p, {place}), 16" : "ref Lanes.Zeros, 0";
            WriteForward(writer, Bias is null ? "x * w" : "x * w + b", (from, to) => $"Convolution.Forward(in Shape, ref x, {InputStride}, ref {KernelPlace}, {start}, ref y, stride, {from}, {to});");
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
            {
                string adds = reading.Adds ? "true" : "false";
                WriteBackward(writer, reading, "delta * turned w", (from, to) => $"Convolution.Backward(in Shape, ref delta, {OutputStride}, ref {KernelPlace}, ref previous, stride, adds: {adds}, {from}, {to});");
            }

            WriteUpdate(writer);
        }
    }

    // gradient of a tap = Σ over the positions of all samples of xᵀ delta, where the tap has been
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums the gradients of kernel and bias over the batch and steps the parameters: this part's share of the blocks."))
        {
            writer.Line($"Convolution.Update(in Shape, ref x, {InputStride}, ref delta, stride, {Samples("rows")}, part, parts, {Kernel}, in {Step(writer, KernelRules, "kernelStep")});");
            if (Bias is not { } bias)
                return;

            string step = Step(writer, BiasRules, "biasStep");
            using (writer.OverShare(Panels))
                writer.Line($"Gradient.Bias(ref {Matrix.Panel(Panels, "delta")}, rows, {Place(bias, Panels, 16)}, in {step});");
        }
    }

    // The step, or one that counts the penalties of a tensor too.
    private static string Step(CodeWriter writer, WeightRules rules, string name)
    {
        if (!rules.IsPenalized)
            return "step";

        writer.Line($"Step {name} = step.Penalized({rules.Slope});");
        return name;
    }
}
