using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a batch normalization. Of each panel of 16 columns one thread goes over all rows of the batch in their order: before forward for mean and
/// variance, before backward for the means of delta and of delta · normal, which give the gradients of biases and weights too. With n = (x - mean) / √(variance + ε)
/// and g = delta: previous = (g - mean g - n mean(g n)) / √(variance + ε) · weight.
/// </summary>
internal sealed class BatchNormalizationStage(NetworkPlan plan, InferredLayer layer) : TrainedNormalizationStage(plan, layer), IFoldable
{
    /// <summary>What the moving statistics keep of themselves in a step.</summary>
    public required double Momentum { get; init; }

    /// <summary>Where the moving means begin in the arena, the moving variances right behind them: laid out as the statistics of a batch.</summary>
    public int Moving { get; } = plan.Offset($"{layer.Layer.Name}.running_mean");

    public override bool NeedsBatch => true;

    public override IEnumerable<(string Field, int Floats)> Vectors => Trains ? [(StatisticsField, 4 * View.PaddedChannels)] : [];

    /// <summary>Whether the stage before computes this one too at inference.</summary>
    public bool IsFolded { get; set; }

    public IEnumerable<Parameter> FoldedNumbers => Numbers;

    public override KernelMethod Predict => IsFolded ? Previous!.Folded! : Forward;

    public override KernelMethod Reduce => Method("Reduce", [X, BatchStatistics, .. RowParameters.All(View), .. Parameter.Share]);

    public override KernelMethod ReduceBackward => Method("ReduceBackward", [new MatrixParameter("delta", Delta), X, BatchStatistics, .. RowParameters.All(View), .. Parameter.Share]);

    public override KernelMethod Update
        => Method("Update", [BatchStatistics, new Parameter("ref float p", "ref Parameters.Origin"), RowParameters.Count(View), .. Parameter.Share, new Parameter("bool moves", "moves: !StoresGradient"), Parameter.Step]);

    public override bool HasKernels => !IsFolded || Trains;

    public void WriteNumbers(CodeWriter writer)
        => writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = {OfPanel(Weight)} / {Deviation}, bias = {OfPanel(Bias)};");

    public string Computed(string element) => $"({element} - mean) * scale + bias";

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Columns} features. {Places}, the moving means and variances from {Moving} on.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteForward(writer);
            if (!Trains)
                return;

            WriteReduce(writer);
            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading);
            WriteReduceBackward(writer);
            WriteUpdate(writer);
        }
    }

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [X, BatchStatistics];

    // Those of the batch while learning, else the moving ones.
    protected override IEnumerable<Parameter> Numbers => [BatchStatistics with { Measuring = MovingStatistics, Predicting = MovingStatistics }];

    private Parameter X => new MatrixParameter("x", Inputted[0]);

    private Parameter BatchStatistics => new("ref float statistics", $"ref {StatisticsField}.Origin");

    private string MovingStatistics => $"ref Lanes.At(ref p, {Moving})";

    private string StatisticsField => Identifiers.Field(Name, "Statistics");

    // y[n, j] = epilogue((x[n, j] - mean[j]) / √(variance[j] + ε) w[j] + b[j])
    private void WriteForward(CodeWriter writer)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula("(x - mean) / sqrt(variance + epsilon) w + b")} for rows from, from + 1, ... to - 1, with the statistics of the batch or the moving ones.", isFirst: true))
        using (writer.OverPanels(Panels))
        {
            WriteNumbers(writer);
            using (writer.OverRows(Panels))
            {
                writer.Line($"Vector512<float> element = {Computed(Load("x"))};");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            }
        }
    }

    // mean[j] = Σ over n of x[n, j] / rows, variance[j] = Σ over n of (x[n, j] - mean[j])² / rows
    private void WriteReduce(CodeWriter writer)
    {
        RowWriter rows = new(writer, View);
        using (writer.Kernel(Reduce, "Mean and variance of the batch's columns, those of the padding 0: this part's share of the panels."))
        using (writer.OverShare(Panels))
        {
            rows.WriteMask();
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, squares = Vector512<float>.Zero;");
            using (writer.OverRows(Panels, "n = 0; n < rows"))
                writer.Line($"sum += {Load("x")};");
            writer.Line();
            writer.Line($"Vector512<float> mean = (sum / Lanes.Fill(rows)){rows.Mask};");
            using (writer.OverRows(Panels, "n = 0; n < rows"))
            {
                writer.Line($"Vector512<float> distance = ({Load("x")} - mean){rows.Mask};");
                writer.Line("squares += distance * distance;");
            }

            writer.Line();
            writer.Line($"Lanes.Store(mean, ref statistics, {Place(0)});");
            writer.Line($"Lanes.Store(squares / Lanes.Fill(rows), ref statistics, {Place(1)});");
        }
    }

    // previous[n, j] = epilogue'((g - mean g - n[j] mean(g n)) / √(variance[j] + ε) w[j]): each row moves the mean and the deviation of all
    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("(delta - mean delta - normal mean(delta normal)) / sqrt(variance + epsilon) w")} for rows from, from + 1, ... to - 1."))
        using (writer.OverPanels(Panels))
        {
            writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = Vector512<float>.One / {Deviation}, weight = {OfPanel(Weight)} * scale;");
            writer.Line($"Vector512<float> meanDelta = {Statistic(2)}, meanProduct = {Statistic(3)};");
            using (writer.OverRows(Panels))
            {
                writer.Line($"Vector512<float> normal = ({Load("x")} - mean) * scale;");
                writer.Line($"Vector512<float> element = ({Load("delta")} - meanDelta - normal * meanProduct) * weight;");
                reading.Write(writer, "element");
            }
        }
    }

    private void WriteReduceBackward(CodeWriter writer)
    {
        using (writer.Kernel(ReduceBackward, "Means over the batch of delta and of delta normal: this part's share of the panels."))
        using (writer.OverShare(Panels))
        {
            writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = Vector512<float>.One / {Deviation};");
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, products = Vector512<float>.Zero;");
            using (writer.OverRows(Panels, "n = 0; n < rows"))
            {
                writer.Line($"Vector512<float> g = {Load("delta")};");
                writer.Line("sum += g;");
                writer.Line($"products += g * (({Load("x")} - mean) * scale);");
            }

            writer.Line();
            writer.Line($"Lanes.Store(sum / Lanes.Fill(rows), ref statistics, {Place(2)});");
            writer.Line($"Lanes.Store(products / Lanes.Fill(rows), ref statistics, {Place(3)});");
        }
    }

    // gradient of w[j] = rows mean(g n)[j], of b[j] = rows mean g[j]; moving = moving momentum + batch (1 - momentum)
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Steps weights and biases and moves the moving statistics: this part's share of the panels."))
        using (writer.OverShare(Panels))
        {
            WriteSteps(writer, $"{Statistic(3)} * Lanes.Fill(rows)", $"{Statistic(2)} * Lanes.Fill(rows)");
            using (writer.Block("if (moves)"))
            {
                WriteMove(writer, 0);
                WriteMove(writer, 1);
            }
        }
    }

    private void WriteMove(CodeWriter writer, int number)
    {
        int moving = Moving + number * View.PaddedChannels;
        writer.Line($"Lanes.Store({OfPanel(moving)} * Lanes.Fill({Literal.Float(Momentum)}) + {Statistic(number)} * Lanes.Fill({Literal.Float(1 - Momentum)}), ref p, {PanelLoops.Place(moving, Panels, 16)});");
    }

    private string Deviation => $"Vector512.Sqrt({Statistic(1)} + Lanes.Fill({Literal.Float(Epsilon)}))";

    // Mean, variance, and the means of delta and of delta · normal, in this order.
    private string Statistic(int number) => $"Lanes.Load(ref statistics, {Place(number)})";

    private string Place(int number) => PanelLoops.Place(number * View.PaddedChannels, Panels, 16);
}
