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
    // The stage right behind that inference computes in one with this one; or null.
    private IFoldable? folded;

    public override bool IsTrainable => true;

    public override bool Infers => folded is null;

    public override bool ReadsElements => IsFlat;

    public override KernelMethod Update => StepMethod;

    public override KernelMethod? Folded => folded is null ? null
        : Method("Predict", [new MatrixParameter("x", Inputted[0]), Parameter.Arena, .. folded.FoldedNumbers, new MatrixParameter("y", folded.Output), .. RowParameters.Range(View)]);

    /// <summary>The run time's class that computes it.</summary>
    protected virtual string RunTime => "Convolution";

    /// <summary>What the class computes, for its comment: <c>by 32 filters of 3x3. The kernel lies in ..., at 0</c>.</summary>
    protected abstract string Description { get; }

    /// <summary>The kernel's place, as an argument.</summary>
    protected string Kernel => $"ref Lanes.At(ref p, {parameters.Kernel})";

    /// <summary>Where the kernel begins in the arena.</summary>
    protected int KernelOffset => parameters.Kernel;

    /// <summary>What the sums begin with, as arguments.</summary>
    protected string Start => parameters.Bias is { } bias ? $"ref Lanes.At(ref p, {bias}), 16" : "ref Lanes.Zeros, 0";

    /// <summary>What forward computes, for comments.</summary>
    protected virtual string Product => "x * w";

    /// <summary>What goes back, for comments.</summary>
    protected virtual string Returned => "delta * turned w";

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output} {Description} at {parameters.Kernel} of the arena{(parameters.Bias is { } at ? $", the bias at {at}" : "")}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteShape(writer);
            if (Infers || Trains)
                WriteForward(writer, Formula, Call, IsTurned);
            if (folded is not null)
                WritePredict(writer, folded);
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading, Returned, (from, to) => BackwardCall(reading.Adds ? "true" : "false", from, to));
            WriteUpdate(writer);
        }
    }

    public override bool TryFold(IFoldable behind)
    {
        folded = behind;
        return true;
    }

    /// <summary>Whether the kernel is turned before it is used, which is done once for all samples.</summary>
    protected virtual bool IsTurned => false;

    /// <summary>The call that computes forward for the samples from one to another.</summary>
    protected virtual string Call(string from, string to) => $"{RunTime}.Forward(in Shape, ref x, {InputStride}, {Kernel}, {Start}, ref y, stride, {from}, {to});";

    /// <summary>The call that carries deltas back for the samples from one to another.</summary>
    protected virtual string BackwardCall(string adds, string from, string to)
        => $"{RunTime}.Backward(in Shape, ref delta, {OutputStride}, {Kernel}, ref previous, stride, adds: {adds}, {from}, {to});";

    /// <summary>The call that steps the kernel.</summary>
    protected virtual string UpdateCall(string step)
        => $"{RunTime}.Update(in Shape, ref x, {InputStride}, ref delta, stride, {Samples("rows")}, part, parts, {KernelOffset}, in {step});";

    private string Formula => parameters.Bias is null ? Product : $"{Product} + b";

    // The normalization is not put into other weights: those would be out of date whenever someone writes to the parameters, which are public.
    private void WritePredict(CodeWriter writer, IFoldable folded)
    {
        string summary = $"y = {folded.Epilogue.Activate("v")} with v = {folded.Computed(Epilogue.Activate(Formula))}, which {folded.Name} is at inference, for rows from, from + 1, ... to - 1.";
        using (writer.Kernel(Folded!, summary))
        {
            WriteSamples(writer, Call, IsTurned, () => folded.WriteNumbers(writer), () =>
            {
                writer.Line($"Vector512<float> element = {folded.Computed(Epilogue.Activate("Lanes.Load(ref y, at)"))};");
                writer.Line($"Lanes.Store({folded.Epilogue.Activate("element")}, ref y, at);");
            });
        }
    }

    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums the gradients of kernel and bias over the batch and steps the parameters: this part's share of the blocks."))
        {
            writer.Line(UpdateCall(parameters.KernelRules.WriteStep(writer, "kernelStep")));
            if (parameters.Bias is not { } bias)
                return;

            string step = parameters.BiasRules.WriteStep(writer, "biasStep");
            using (writer.OverShare(Panels))
                writer.Line($"Gradient.Bias(ref {Matrix.Panel(Panels, "delta")}, rows, {Place(bias, Panels, 16)}, in {step});");
        }
    }
}
