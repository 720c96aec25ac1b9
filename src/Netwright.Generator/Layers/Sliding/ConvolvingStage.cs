using Netwright.Generator.Planning;
using Netwright.Generator.Text;
using static Netwright.Generator.Planning.PanelLoops;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A stage with a kernel that slides over a map, and a bias behind it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The kernel in each dimension of positions.</param>
/// <param name="parameters">Kernel and bias.</param>
internal abstract class ConvolvingStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes, ConvolutionParameters parameters) : SlidingStage(plan, layer, axes)
{
    public override bool IsTrainable => true;

    public override bool ReadsElements => true;

    public override KernelMethod Update => Method("Update", [
        new MatrixParameter("x", Inputted[0]), new MatrixParameter("delta", Delta), .. RowParameters.All(View), .. Parameter.Share, Parameter.Step]);

    /// <summary>What the class computes, for its comment: <c>by 32 filters of 3x3. The kernel lies in ..., at 0</c>.</summary>
    protected abstract string Description { get; }

    /// <summary>The kernel's place, as an argument.</summary>
    protected string Kernel => $"ref Lanes.At(ref p, {parameters.Kernel})";

    /// <summary>Where the kernel begins in the arena.</summary>
    protected int KernelOffset => parameters.Kernel;

    /// <summary>What the sums begin with, as arguments.</summary>
    protected string Start => parameters.Bias is { } bias ? $"ref Lanes.At(ref p, {bias}), 16" : "ref Lanes.Zeros, 0";

    /// <summary>What forward computes, for comments.</summary>
    protected abstract string Product { get; }

    /// <summary>What goes back, for comments.</summary>
    protected abstract string Returned { get; }

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output} {Description} at {parameters.Kernel} of the arena{(parameters.Bias is { } at ? $", the bias at {at}" : "")}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteShape(writer);
            WriteForward(writer, parameters.Bias is null ? Product : $"{Product} + b");
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading, Returned, (from, to) => BackwardCall(reading.Adds ? "true" : "false", from, to));
            WriteUpdate(writer);
        }
    }

    /// <summary>Writes forward.</summary>
    protected abstract void WriteForward(CodeWriter writer, string formula);

    /// <summary>The call that carries deltas back for the samples from one to another.</summary>
    protected abstract string BackwardCall(string adds, string from, string to);

    /// <summary>The call that steps the kernel.</summary>
    protected abstract string UpdateCall(string step);

    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums the gradients of kernel and bias over the batch and steps the parameters: this part's share of the blocks."))
        {
            writer.Line(UpdateCall(Step(writer, parameters.KernelRules, "kernelStep")));
            if (parameters.Bias is not { } bias)
                return;

            string step = Step(writer, parameters.BiasRules, "biasStep");
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
