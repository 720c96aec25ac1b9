using Netwright.Generator.Planning;
using Netwright.Generator.Text;
using static Netwright.Generator.Planning.PanelLoops;

namespace Netwright.Generator.Layers.Linear;

/// <summary>
/// The kernels of a dense layer. The kernel lies in panels of 16 columns, each [in][16]. Forward keeps the sums of a tile of rows x 16 columns in registers,
/// and goes over a panel of them with the epilogue while they are in the first-level cache; backward does the same with a transposed panel; the update sums a
/// tile of the kernel's gradient over the batch and hands it to the optimizer without storing it. The tiles are methods that all layers share.
/// </summary>
internal sealed class DenseStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    // Calls with four panels that are written out; the compiler would not optimize a method of thousands.
    private const int MostCalls = 16;

    // Rows of the tiles that threads share out.
    private const int ShareRows = 8;

    // Parameters of a kernel that takes longer to move between processors than a phase takes to begin.
    private const int LeastShared = 16_384;

    // The stage right behind that inference computes in one with this one; or null.
    private IFoldable? folded;

    /// <summary>Where the kernel begins in the arena.</summary>
    public required int Kernel { get; init; }

    /// <summary>Where the bias begins in the arena, or null.</summary>
    public required int? Bias { get; init; }

    /// <summary>Penalties and bounds of the kernel.</summary>
    public required WeightRules KernelRules { get; init; }

    /// <summary>Penalties and bounds of the bias.</summary>
    public required WeightRules BiasRules { get; init; }

    public override bool IsTrainable => true;

    public override bool Infers => folded is null;

    public override bool ReadsElements => true;

    public override bool IsRolled => !Products.IsShort(Inputs) && Panels / Products.PanelsAbreast > MostCalls;

    public override long MultiplyAdds => (long)View.Positions * Inputs * Columns;

    /// <summary>
    /// The rows of a batch up to which it is better shared out by columns than by rows. By columns, threads compute with the panels that they update, and hand each
    /// other what arrives: rows times inputs. By rows they hand each other the kernel, to read it and to write it again.
    /// </summary>
    public override int SharedRows => Trains && Previous is null && Panels > 1 && MultiplyAdds >= LeastShared ? 2 * Columns : 0;

    public override KernelMethod Share => ForwardAs("Share", [.. Parameter.Share, .. RowParameters.All(View)]);

    public override bool TryFold(IFoldable behind)
    {
        folded = behind;
        return true;
    }

    public override KernelMethod? Folded => folded is null ? null
        : Method("Predict", [new MatrixParameter("x", Inputted[0]), Parameter.Arena, .. folded.FoldedNumbers, new MatrixParameter("y", folded.Output), .. RowParameters.Range(View)]);

    public override KernelMethod Update => StepMethod;

    protected override KernelMethod BackwardOf(Reading reading) => Method(reading.Method, [new MatrixParameter("x", Delta), Parameter.Arena, .. reading.Parameters]);

    private int KernelPanel => Inputs * 16;

    public override void WriteKernels(CodeWriter writer)
    {
        string bias = Bias is { } at ? $", the bias at {at}" : "";
        writer.Line($"/// <summary>{Name}: {Inputs} inputs, {Columns} units. The kernel lies in panels of 16 columns, [{Panels}][{Inputs}][16], at {Kernel} of the arena{bias}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            if (Infers || Trains)
                WriteForward(writer);
            if (IsShared)
                WriteShare(writer);
            if (folded is not null)
                WritePredict(writer, folded);
            if (!Trains)
                return;

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading);
            WriteUpdate(writer);
        }
    }

    // y[n, j] = epilogue(b[j] + Σ x[n, k] w[k, j])
    private void WriteForward(CodeWriter writer)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula(Bias is null ? "x w" : "x w + b")} for rows from, from + 1, ... to - 1.", isFirst: true))
            WriteProducts(writer, EpilogueWriter(writer));
    }

    // The same in another order, which leaves each thread the panels of the kernel that it has updated.
    private void WriteShare(CodeWriter writer)
    {
        using (writer.Kernel(Share, $"The same for this part's share of the tiles of {ShareRows} rows x 16 columns, in the order of the arena."))
        {
            writer.Line($"int tiles = (rows + {ShareRows - 1}) / {ShareRows}, last = (int)({Panels}L * tiles * (part + 1) / parts);");
            using (writer.Block($"for (int index = (int)({Panels}L * tiles * part / parts); index < last; index++)"))
            {
                writer.Line($"int panel = index / tiles, from = index % tiles * {ShareRows}, to = Math.Min(from + {ShareRows}, rows);");
                WritePanelOfRows(writer, EpilogueWriter(writer));
            }
        }
    }

    private Action<string>? EpilogueWriter(CodeWriter writer) => Epilogue.IsIdentity ? null : row =>
    {
        writer.Line("Vector512<float> sum = Lanes.Load(ref y, at);");
        Epilogue.WriteForward(writer, "sum", "at", Panels == 1 ? $"{row} * 16" : $"{row} * {View.PaddedChannels} + panel * 16");
    };

    // The normalization is not put into other weights: those would be out of date whenever someone writes to the parameters, which are public.
    private void WritePredict(CodeWriter writer, IFoldable folded)
    {
        string summary = $"y = {folded.Epilogue.Activate("v")} with v = {folded.Computed(Epilogue.Activate(Bias is null ? "x w" : "x w + b"))}, which {folded.Name} is at inference, for rows from, from + 1, ... to - 1.";
        using (writer.Kernel(Folded!, summary, isFirst: !Trains))
        {
            WriteProducts(
                writer,
                _ =>
                {
                    writer.Line($"Vector512<float> element = {folded.Computed(Epilogue.Activate("Lanes.Load(ref y, at)"))};");
                    writer.Line($"Lanes.Store({folded.Epilogue.Activate("element")}, ref y, at);");
                },
                () => folded.WriteNumbers(writer));
        }
    }

    // The sums of the rows in y, and what is done to the sixteen of a row and a panel, which lie at `at`, with what that needs of the panel.
    private void WriteProducts(CodeWriter writer, Action<string>? epilogue, Action? ofPanel = null)
    {
        // With one panel there is no loop over panels, and both the branch for one row and the code behind it need these locals.
        if (Panels == 1)
            ofPanel?.Invoke();

        using (writer.Block("if (to - from == 1)"))
        {
            if (Panels > 1 && !Products.IsShort(Inputs))
                writer.Line("// A single row takes several panels abreast.");
            WriteRowCalls(writer);
            if (epilogue is not null)
            {
                using (writer.OverPanels(Panels))
                {
                    if (Panels > 1)
                        ofPanel?.Invoke();
                    WriteEpilogue(writer, epilogue, "from");
                }
            }

            writer.Line("return;");
        }

        writer.Line();
        using (writer.OverPanels(Panels))
            WritePanelOfRows(writer, epilogue, Panels > 1 ? ofPanel : null);
    }

    private void WritePanelOfRows(CodeWriter writer, Action<string>? epilogue, Action? ofPanel = null)
    {
        writer.Line(Products.Rows(KernelPlace(), BiasPlace(), 0, Matrix.Panel(Panels, "y"), Inputs));
        if (epilogue is null)
            return;

        ofPanel?.Invoke();
        using (writer.Block("for (int n = from; n < to; n++)"))
            WriteEpilogue(writer, epilogue, "n");
    }

    private void WriteEpilogue(CodeWriter writer, Action<string> epilogue, string row)
    {
        writer.Line($"int at = {Matrix.At(Panels, row)};");
        epilogue(row);
    }

    // Where the panel in hand lies, or one whose number is known.
    private string KernelPlace(int? panel = null) => Parameters(Kernel, KernelPanel, panel);

    private string BiasPlace(int? panel = null) => Bias is { } bias ? Parameters(bias, 16, panel) : "Lanes.Zeros";

    private string Parameters(int first, int length, int? panel)
        => $"Lanes.At(ref p, {(panel is { } known ? Literal.Text(first + known * length) : Place(first, Panels, length))})";

    // previous[n, k] = epilogue'(Σ delta[n, j] w[k, j]): forward's tiles over a panel of the transposed kernel
    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        Stage previous = reading.Source;
        Epilogue epilogue = reading.Epilogue;
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("delta wᵀ")} for rows from, from + 1, ... to - 1; x is delta here."))
        {
            writer.Line($"ref float w = ref Scratch.Workspace({View.PaddedChannels * 16});");
            using (writer.OverPanels(previous.Panels))
            {
                writer.Line($"Panels.Transpose(ref Lanes.At(ref p, {Kernel}), inputs: {Inputs}, units: {Columns}, {(previous.Panels == 1 ? "0" : "panel")}, ref w);");
                string output = Matrix.Panel(previous.Panels, "previous");
                writer.Line(Products.Rows("w", reading.Adds ? output : "Lanes.Zeros", reading.Adds ? 16 : 0, output, Columns));
                if (epilogue.IsIdentity)
                    return;

                using (writer.OverRows(previous.Panels))
                {
                    writer.Line("Vector512<float> sum = Lanes.Load(ref previous, at);");
                    epilogue.WriteBackward(writer, "sum", "Lanes.Load(ref value, at)", previous.Counter);
                    writer.Line("Lanes.Store(sum, ref previous, at);");
                }
            }
        }
    }

    // gradient[k, j] = Σ over n of x[n, k] delta[n, j]
    private void WriteUpdate(CodeWriter writer)
    {
        using (writer.Kernel(Update, "Sums xᵀ delta and the bias's gradient over the batch and steps the parameters: this part's share of the blocks."))
        {
            string step = KernelRules.WriteStep(writer, "kernelStep");
            writer.Line($"Gradient.Kernel(ref x, ref delta, rows, stride, inputs: {Inputs}, panels: {Panels}, kernel: {Kernel}, part, parts, in {step});");
            if (Bias is not { } bias)
                return;

            step = BiasRules.WriteStep(writer, "biasStep");
            using (writer.OverShare(Panels))
                writer.Line($"Gradient.Bias(ref {Matrix.Panel(Panels, "delta")}, rows, {Place(bias, Panels, 16)}, in {step});");
        }
    }

    private void WriteRowCalls(CodeWriter writer)
    {
        if (Products.IsShort(Inputs))
        {
            writer.Line(Products.Row(Panels, KernelPlace(0), BiasPlace(0), Bias is null ? 0 : 16, Inputs));
            return;
        }

        int first = 0;
        if (IsRolled)
        {
            first = Panels / Products.PanelsAbreast * Products.PanelsAbreast;
            writer.Line($"for (int panel = 0; panel < {first}; panel += {Products.PanelsAbreast})");
            writer.Line($"    {AbreastCall(Products.PanelsAbreast, null)}");
        }

        for (int panel = first; panel < Panels; panel += Products.PanelsAbreast)
            writer.Line(AbreastCall(Math.Min(Products.PanelsAbreast, Panels - panel), panel));
    }

    // From the panel in hand on, or from one whose number is known.
    private string AbreastCall(int panels, int? first)
    {
        string place = first is 0 ? "from * 16" : $"({(first is { } known ? Literal.Text(known) : "panel")} * stride + from) * 16";
        return Products.Abreast(panels, KernelPlace(first), BiasPlace(first), $"Lanes.At(ref y, {place})", Inputs);
    }
}
