using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a group normalization. The run time measures the groups of a sample, and leaves mean and scale at each channel; training keeps them, from which backward and the update have the
/// normalized elements again: n = (x - mean) · scale. With g = delta · w: previous = (g - mean g - n mean(g n)) · scale, with means over the group.
/// </summary>
internal sealed class GroupNormalizationStage(NetworkPlan plan, InferredLayer layer) : TrainedNormalizationStage(plan, layer)
{
    /// <summary>The groups, which share out the channels.</summary>
    public required int Groups { get; init; }

    // A row of means and one of scales for each sample.
    public override (string Field, int Floats)? RowNumbers => Trains ? (Identifiers.Field(Name, "Statistics"), 2 * View.PaddedChannels) : null;

    public override KernelMethod? Update => IsTrainable ? StepMethod : null;

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Columns} channels in {Groups} groups. {Places}{(Trains ? "; statistics are the means and the scales of each sample" : "")}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteForward(writer);
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading);
            if (IsTrainable)
                WriteUpdate(writer);
        }
    }

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [new MatrixParameter("x", Inputted[0]), .. KeptNumbers];

    private string Sizes => $"{View.Positions}, {Columns}, {Groups}";

    private string Normal => $"({Load("x")} - mean) * scale";

    private void WriteForward(CodeWriter writer)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula(Formula("(x - mean) / sqrt(variance + epsilon)"))} for rows from, from + 1, ... to - 1.", isFirst: true))
        using (OverSamples(writer, "from", "to"))
        {
            writer.Line($"ref float moments = ref GroupMoments.Measure(ref x, stride, sample, {Sizes}, {Literal.Float(Epsilon)}, ref {(RowNumbers is null ? "Lanes.Nowhere" : "statistics")});");
            using (writer.OverPanels(Panels))
            {
                WriteRows(writer, "moments", "mean", "scale");
                using (OverPositions(writer))
                {
                    writer.Line($"Vector512<float> element = {Scaled(Normal)};");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                }
            }
        }
    }

    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        string summary = $"previous = {reading.Formula("(g - mean g - normal mean(g normal)) scale")} with g = {(Weight is null ? "delta" : "delta w")} for rows from, from + 1, ... to - 1.";
        using (writer.Kernel(BackwardOf(reading), summary))
        using (OverSamples(writer, "from", "to"))
        {
            string weight = Weight is { } first ? $"Lanes.At(ref p, {first})" : "Lanes.Nowhere";
            writer.Line($"ref float moments = ref {KeptMoments};");
            writer.Line($"ref float means = ref GroupMoments.MeasureReturned(ref x, ref delta, stride, sample, {Sizes}, ref {weight}, ref moments);");
            using (writer.OverPanels(Panels))
            {
                WriteRows(writer, "moments", "mean", "scale");
                WriteRows(writer, "means", "meanG", "meanProduct");
                using (OverPositions(writer))
                {
                    writer.Line($"Vector512<float> element = ({Weighted(Load("delta"))} - meanG - {Normal} * meanProduct) * scale;");
                    reading.Write(writer, "element");
                }
            }
        }
    }

    // gradient of w[j] = Σ over samples and positions of delta n, of b[j] = Σ of delta
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update!, "Sums the gradients of the parameters over the batch and steps them: this part's share of the panels."))
        using (writer.OverShare(Panels))
        {
            string[] sums = [.. Weight is null ? (string[])[] : ["weight"], .. Bias is null ? (string[])[] : ["bias"]];
            writer.Line($"Vector512<float> {string.Join(", ", sums.Select(static sum => $"{sum} = Vector512<float>.Zero"))};");
            using (OverSamples(writer, "0", "rows"))
            {
                writer.Line($"ref float moments = ref {KeptMoments};");
                WriteRows(writer, "moments", "mean", "scale");
                using (OverPositions(writer))
                {
                    writer.Line($"Vector512<float> g = {Load("delta")};");
                    if (Weight is not null)
                        writer.Line($"weight += g * ({Normal});");
                    if (Bias is not null)
                        writer.Line("bias += g;");
                }
            }

            writer.Line();
            WriteSteps(writer, "weight", "bias");
        }
    }

    private string KeptMoments => $"Lanes.At(ref statistics, sample * {2 * View.PaddedChannels})";

    private void WriteRows(CodeWriter writer, string rows, string first, string second)
        => writer.Line($"Vector512<float> {first} = Lanes.Load(ref {rows}, {PanelLoops.Place(0, Panels, 16)}), {second} = Lanes.Load(ref {rows}, {PanelLoops.Place(View.PaddedChannels, Panels, 16)});");

    private Block OverSamples(CodeWriter writer, string from, string to) => writer.Block($"for (int sample = {Sample(from)}; sample < {Sample(to)}; sample++)");

    private string Sample(string row) => View.Positions == 1 || row == "0" ? row : $"{row} / {View.Positions}";

    private Block OverPositions(CodeWriter writer)
        => writer.OverRows(Panels, View.Positions == 1 ? "n = sample; n <= sample" : $"n = sample * {View.Positions}; n < (sample + 1) * {View.Positions}");
}
