using Netwright.Generator.Planning;
using Netwright.Generator.Text;
using static Netwright.Generator.Planning.TileWriter;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>
/// The kernels of a batch normalization. Of each panel of 16 columns one thread goes over all rows of the batch in their order: before forward for mean and
/// variance, before backward for the means of delta and of delta · normal, which give the gradients of biases and weights too. With n = (x - mean) / √(variance + ε)
/// and g = delta: previous = (g - mean g - n mean(g n)) / √(variance + ε) · weight.
/// </summary>
internal sealed class BatchNormalizationStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer), IFoldable
{
    /// <summary>What the moving statistics keep of themselves in a step.</summary>
    public required double Momentum { get; init; }

    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    /// <summary>Where the weights begin in the arena.</summary>
    public required int Weight { get; init; }

    /// <summary>Where the biases begin in the arena.</summary>
    public required int Bias { get; init; }

    /// <summary>Where the moving means begin in the arena, the moving variances right behind them: laid out as the statistics of a batch.</summary>
    public required int Moving { get; init; }

    public override bool IsTrainable => true;

    public override bool NeedsBatch => true;

    public override IEnumerable<(string Field, int Floats)> Vectors => Trains ? [(StatisticsOfBatch, 4 * PaddedColumns)] : [];

    /// <summary>Whether the stage before computes this one too at inference.</summary>
    public bool IsFolded { get; set; }

    private string StatisticsOfBatch => Identifiers.Field(Name, "Statistics");

    public override string ReduceCall(bool backward)
        => $"{TypeName}.{(backward ? $"ReduceBackward(ref {DeltaField}.Origin, " : "Reduce(")}ref {FieldOf(Previous)}.Origin, ref {StatisticsOfBatch}.Origin, Rows, Stride, part, parts);";

    public override string UpdateCall()
        => $"{TypeName}.Update(ref {StatisticsOfBatch}.Origin, ref Parameters.Origin, Rows, part, parts, moves: !StoresGradient, in step);";

    public override bool HasKernels => !IsFolded || Trains;

    public override string InferenceCall() => IsFolded ? Previous!.FoldedCall(Statistics(learns: false), Identifiers.Local(Name)) : base.InferenceCall();

    public void WriteNumbers(CodeWriter writer)
        => writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = {Parameter(Weight)} / {Deviation}, bias = {Parameter(Bias)};");

    public string Computed(string element) => $"({element} - mean) * scale + bias";

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Columns} features. The weights lie at {Weight} of the arena, the biases at {Bias}, the moving means and variances from {Moving} on.</summary>");
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

    protected override string Statistics(bool learns) => learns ? $"ref {StatisticsOfBatch}.Origin, " : $"ref Lanes.At(ref p, {Moving}), ";

    protected override IEnumerable<string> BackwardReads(Reading reading) => [FieldOf(Previous), StatisticsOfBatch];

    // y[n, j] = epilogue((x[n, j] - mean[j]) / √(variance[j] + ε) w[j] + b[j])
    private void WriteForward(CodeWriter writer)
    {
        writer.Line($"/// <summary>y = {Epilogue.Formula("(x - mean) / sqrt(variance + epsilon) w + b")} for rows from, from + 1, ... to - 1, with the statistics of the batch or the moving ones.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Forward(ref float x, ref float p, ref float statistics, ref float y, {ForwardParameters})"))
        using (writer.OverPanels(Panels))
        {
            WriteNumbers(writer);
            using (Rows(writer, "n = from; n < to"))
            {
                writer.Line($"Vector512<float> element = {Computed(Load("x"))};");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            }
        }
    }

    // mean[j] = Σ over n of x[n, j] / rows, variance[j] = Σ over n of (x[n, j] - mean[j])² / rows
    private void WriteReduce(CodeWriter writer)
    {
        RowWriter rows = new(writer, this);
        writer.Line();
        writer.Line("/// <summary>Mean and variance of the batch's columns, those of the padding 0: this part's share of the panels.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void Reduce(ref float x, ref float statistics, int rows, int stride, int part, int parts)"))
        using (writer.OverShare(Panels))
        {
            rows.WriteMask();
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, squares = Vector512<float>.Zero;");
            using (Rows(writer, "n = 0; n < rows"))
                writer.Line($"sum += {Load("x")};");
            writer.Line();
            writer.Line($"Vector512<float> mean = (sum / Lanes.Fill(rows)){rows.Mask};");
            using (Rows(writer, "n = 0; n < rows"))
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
        writer.Line();
        writer.Line($"/// <summary>previous = {reading.Formula("(delta - mean delta - normal mean(delta normal)) / sqrt(variance + epsilon) w")} for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Backward(ref float delta, ref float p, ref float x, ref float statistics, {reading.Parameters})"))
        using (writer.OverPanels(Panels))
        {
            writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = Vector512<float>.One / {Deviation}, weight = {Parameter(Weight)} * scale;");
            writer.Line($"Vector512<float> meanDelta = {Statistic(2)}, meanProduct = {Statistic(3)};");
            using (Rows(writer, "n = from; n < to"))
            {
                writer.Line($"Vector512<float> normal = ({Load("x")} - mean) * scale;");
                writer.Line($"Vector512<float> element = ({Load("delta")} - meanDelta - normal * meanProduct) * weight;");
                reading.Write(writer, "element");
            }
        }
    }

    private void WriteReduceBackward(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Means over the batch of delta and of delta normal: this part's share of the panels.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void ReduceBackward(ref float delta, ref float x, ref float statistics, int rows, int stride, int part, int parts)"))
        using (writer.OverShare(Panels))
        {
            writer.Line($"Vector512<float> mean = {Statistic(0)}, scale = Vector512<float>.One / {Deviation};");
            writer.Line("Vector512<float> sum = Vector512<float>.Zero, products = Vector512<float>.Zero;");
            using (Rows(writer, "n = 0; n < rows"))
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
        writer.Line();
        writer.Line("/// <summary>Steps weights and biases and moves the moving statistics: this part's share of the panels.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void Update(ref float statistics, ref float p, int rows, int part, int parts, bool moves, in Step step)"))
        using (writer.OverShare(Panels))
        {
            writer.Line($"step.Apply({Statistic(3)} * Lanes.Fill(rows), {At(Weight, Panels, "panel", 16)});");
            writer.Line($"step.Apply({Statistic(2)} * Lanes.Fill(rows), {At(Bias, Panels, "panel", 16)});");
            using (writer.Block("if (moves)"))
            {
                WriteMove(writer, 0);
                WriteMove(writer, 1);
            }
        }
    }

    private void WriteMove(CodeWriter writer, int number)
    {
        int moving = Moving + number * PaddedColumns;
        writer.Line($"Lanes.Store({Parameter(moving)} * Lanes.Fill({Literal.Float(Momentum)}) + {Statistic(number)} * Lanes.Fill({Literal.Float(1 - Momentum)}), ref p, {At(moving, Panels, "panel", 16)});");
    }

    private Block Rows(CodeWriter writer, string range)
    {
        Block rows = writer.Block($"for (int {range}; n++)");
        writer.Line(Panels == 1 ? "int at = n * 16;" : "int at = (panel * stride + n) * 16;");
        return rows;
    }

    private string Deviation => $"Vector512.Sqrt({Statistic(1)} + Lanes.Fill({Literal.Float(Epsilon)}))";

    // Mean, variance, and the means of delta and of delta · normal, in this order.
    private string Statistic(int number) => $"Lanes.Load(ref statistics, {Place(number)})";

    private string Place(int number) => At(number * PaddedColumns, Panels, "panel", 16);

    private string Parameter(int first) => $"Lanes.Load(ref p, {At(first, Panels, "panel", 16)})";

    private static string Load(string matrix) => $"Lanes.Load(ref {matrix}, at)";
}
