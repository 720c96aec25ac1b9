using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>
/// The kernels of a rectifier with a trained slope. Its alphas lie as a matrix does, [panels][rows][16], with a row for each position that has alphas of its own; of channels that share theirs
/// each row holds one. Backward reads x; the gradient of an alpha is the sum of delta · min(x, 0) over all elements that share it.
/// </summary>
internal sealed class PReluStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>Where the alphas begin in the arena.</summary>
    public required int Alpha { get; init; }

    /// <summary>The dimensions of positions.</summary>
    public required IReadOnlyList<AlphaAxis> Axes { get; init; }

    /// <summary>Whether the channels of a position share an alpha.</summary>
    public required bool SharesChannels { get; init; }

    /// <summary>Penalties and bounds of the alphas.</summary>
    public required WeightRules Rules { get; init; }

    public override bool IsTrainable => true;

    public override KernelMethod Update => StepMethod;

    public override void WriteKernels(CodeWriter writer)
    {
        string rows = Rows == 1 ? "" : $"{Rows} rows of ";
        writer.Line($"/// <summary>{Name}: {rows}{(SharesChannels ? "one alpha" : $"{Columns} alphas")}, from {Alpha} of the arena on.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteForward(writer);
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading);
            WriteUpdate(writer);
        }
    }

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => [X];

    private Parameter X => new MatrixParameter("x", Inputted[0]);

    private int Rows => AlphaAxis.Rows(Axes);

    private void WriteForward(CodeWriter writer)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula("(x > 0 ? x : alpha x)")} for rows from, from + 1, ... to - 1.", isFirst: true))
        {
            OverElements(writer, () =>
            {
                writer.Line("Vector512<float> element = Activations.PRelu(Lanes.Load(ref x, at), alpha);");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            });
        }
    }

    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("delta (x > 0 ? 1 : alpha)")} for rows from, from + 1, ... to - 1."))
        {
            OverElements(writer, () =>
            {
                writer.Line("Vector512<float> element = Lanes.Load(ref delta, at) * Activations.PReluDerivative(Lanes.Load(ref x, at), alpha);");
                reading.Write(writer, "element");
            });
        }
    }

    private void OverElements(CodeWriter writer, Action element)
    {
        using (writer.OverPanels(Panels))
        {
            // The only row of alphas is loaded once.
            if (Rows == 1)
                WriteAlpha(writer);
            using (writer.OverRows(Panels))
            {
                if (Rows > 1)
                {
                    WriteRow(writer);
                    WriteAlpha(writer);
                }

                element();
            }
        }
    }

    private void WriteAlpha(CodeWriter writer) => writer.Line(SharesChannels
        ? $"Vector512<float> alpha = Lanes.Fill(Lanes.Element(ref p, {Place}));"
        : $"Vector512<float> alpha = Lanes.Load(ref p, {Place});");

    // Which row of alphas is that of the element's position.
    private void WriteRow(CodeWriter writer)
    {
        List<string> terms = [];
        for (int axis = 0, before = 1; axis < Axes.Count; before *= Axes[axis].Length, axis++)
        {
            if (Axes[axis].IsShared)
                continue;

            int behind = View.Positions / before / Axes[axis].Length, rows = AlphaAxis.Rows(Axes.Skip(axis + 1));
            terms.Add($"position{(behind == 1 ? "" : $" / {behind}")}{(before == 1 ? "" : $" % {Axes[axis].Length}")}{(rows == 1 ? "" : $" * {rows}")}");
        }

        writer.Line($"int position = n % {View.Positions}, row = {string.Join(" + ", terms)};");
    }

    // Of a panel all alphas, or where the channels share them, those of all panels, are one thread's.
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums the gradients of the alphas over the batch, delta min(x, 0), and steps them: this part's share of the panels."))
        {
            string step = Rules.WriteStep(writer, "alphaStep");
            using (SharesChannels ? writer.Block("if (part == 0)") : writer.OverShare(Panels))
            {
                writer.Line(Rows == 1 ? "Vector512<float> sum = Vector512<float>.Zero;" : $"ref float sums = ref Scratch.Workspace({Rows * 16});");
                if (Rows > 1)
                    writer.Line($"Lanes.Run(ref sums, {Rows * 16}).Clear();");
                using (SharesChannels ? writer.OverPanels(Panels) : default)
                using (writer.OverRows(Panels, "n = 0; n < rows"))
                {
                    if (Rows > 1)
                        WriteRow(writer);
                    string term = "Lanes.Load(ref delta, at) * Vector512.MinNative(Lanes.Load(ref x, at), Vector512<float>.Zero)";
                    writer.Line(Rows == 1 ? $"sum += {term};" : $"Lanes.Store(Lanes.Load(ref sums, row * 16) + {term}, ref sums, row * 16);");
                }

                writer.Line();
                using (Rows == 1 ? default : writer.Block($"for (int row = 0; row < {Rows}; row++)"))
                {
                    string sum = Rows == 1 ? "sum" : "Lanes.Load(ref sums, row * 16)";
                    writer.Line($"{step}.Apply({(SharesChannels ? $"Vector512.CreateScalar(VectorMath.HorizontalSum({sum}))" : sum)}, {Place});");
                }
            }
        }
    }

    // The sixteen alphas of the row in hand, or the only one, and of the panel in hand.
    private string Place
    {
        get
        {
            string panel = PanelLoops.Place(Alpha, SharesChannels ? 1 : Panels, Rows * 16);
            return Rows == 1 ? panel : $"{panel} + row * 16";
        }
    }
}
