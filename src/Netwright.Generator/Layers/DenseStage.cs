using Netwright.Generator.Emission;
using static Netwright.Generator.Emission.TileWriter;

namespace Netwright.Generator.Layers;

/// <summary>
/// The kernels of a dense layer. The kernel lies in panels of 16 columns, each [in][16]. Forward keeps the sums of a tile of rows x 16 columns in registers,
/// from the bias to the activation; backward does the same with a transposed panel; the update sums a tile of the kernel's gradient over the batch and
/// hands it to the optimizer without storing it.
/// </summary>
internal sealed class DenseStage : Stage
{
    // Panels that one row is multiplied with side by side: four hide the latency of an addition.
    private const int PanelsAbreast = 4;

    // Calls with four panels that are written out; the compiler would not optimize a method of thousands.
    private const int MostCalls = 16;

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

    public override bool IsRolled => Panels / PanelsAbreast > MostCalls;

    public override long MultiplyAdds => (long)Inputs * Columns;

    private int KernelPanel => Inputs * 16;

    private string KernelStep => KernelRules.IsPenalized ? "kernelStep" : "step";

    private string BiasStep => BiasRules.IsPenalized && Bias is not null ? "biasStep" : "step";

    public override string UpdateCall()
        => $"{TypeName}.Update(ref {Previous?.OutputField ?? "Inputs"}.Origin, ref {DeltaField}.Origin, Rows, Stride, part, parts, in step);";

    public override void WriteKernels(CodeWriter writer)
    {
        string bias = Bias is { } at ? $", the bias at {at}" : "";
        writer.Line($"/// <summary>{Name}: {Inputs} inputs, {Columns} units. The kernel lies in panels of 16 columns, [{Panels}][{Inputs}][16], at {Kernel} of the arena{bias}.</summary>");
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

    // y[n, j] = epilogue(b[j] + Σ x[n, k] w[k, j])
    private void WriteForward(CodeWriter writer)
    {
        Tile tile = new("Forward", Bias is not null, Epilogue.SavesValue, Epilogue.SavesValue, Epilogue.Dropout is not null);
        writer.Line($"/// <summary>y = {Epilogue.Formula(Bias is null ? "x w" : "x w + b")} for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Forward(ref float x, ref float p, ref float y, {ForwardParameters})"))
        {
            using (writer.Block("if (to - from == 1)"))
            {
                if (Panels > 1)
                    writer.Line("// A single row takes several panels abreast.");
                WriteAbreastCalls(writer, tile);
                writer.Line("return;");
            }

            writer.Line();
            using (writer.OverPanels(Panels))
            {
                writer.Line($"ref float w = ref Lanes.At(ref p, {At(Kernel, Panels, "panel", KernelPanel)});");
                if (Bias is { } bias)
                    writer.Line($"ref float b = ref Lanes.At(ref p, {At(bias, Panels, "panel", 16)});");
                WriteRowLoop(writer, tile, Bias is null ? "ref w" : "ref w, ref b", "y", this);
            }
        }

        foreach (int height in Heights)
        {
            using (writer.Method(tile.Declaration($"{height}")))
            {
                WriteAccumulators(writer, height, i => i > 0 ? "acc0" : Start(0));
                WriteRows(writer, height, Inputs);
                writer.Line();
                Epilogue.WriteForwardTile(writer, height, "16", PaddedColumns);
            }
        }

        foreach (int abreast in Abreast())
        {
            using (writer.Method(tile.Declaration($"1x{abreast}")))
            {
                WriteAccumulators(writer, abreast, Start);
                WritePanels(writer, abreast, Inputs);
                writer.Line();
                Epilogue.WriteForwardTile(writer, abreast, "stride * 16", 16);
            }
        }
    }

    private string Start(int panel) => Bias is null ? "Vector512<float>.Zero" : $"Lanes.Load(ref b, {panel * 16})";

    // previous[n, k] = epilogue'(Σ delta[n, j] w[k, j]): forward's tiles over a panel of the transposed kernel
    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        Stage previous = reading.Source;
        Epilogue epilogue = reading.Epilogue;
        Tile tile = new("Backward", Bias: false, epilogue.NeedsValue, Save: false, epilogue.Dropout is not null);
        writer.Line();
        writer.Line($"/// <summary>previous = {reading.Formula("delta wᵀ")} for rows from, from + 1, ... to - 1; x is delta here.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Backward(ref float x, ref float p, {reading.Parameters})"))
        {
            writer.Line($"ref float w = ref Scratch.Take({PaddedColumns * 16});");
            using (writer.OverPanels(previous.Panels))
            {
                writer.Line($"Panels.Transpose(ref Lanes.At(ref p, {Kernel}), inputs: {Inputs}, units: {Columns}, {(previous.Panels == 1 ? "0" : "panel")}, ref w);");
                WriteRowLoop(writer, tile, "ref w", "previous", previous);
            }
        }

        foreach (int height in Heights)
        {
            using (writer.Method(tile.Declaration($"{height}")))
            {
                WriteAccumulators(writer, height, row => reading.Start("y", row));
                WriteRows(writer, height, Columns);
                writer.Line();
                epilogue.WriteBackwardTile(writer, height, "16", previous.PaddedColumns);
            }
        }
    }

    // gradient[k, j] = Σ over n of x[n, k] delta[n, j]
    private void WriteUpdate(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Sums xᵀ delta and the bias's gradient over the batch and steps the parameters: this part's share of the blocks.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void Update(ref float x, ref float delta, int rows, int stride, int part, int parts, in Step step)"))
        {
            foreach ((string name, WeightRules rules) in ((string, WeightRules)[])[(KernelStep, KernelRules), (BiasStep, BiasRules)])
            {
                if (name != "step")
                    writer.Line($"Step {name} = step.Penalized({rules.Slope});");
            }

            int blocks = (Inputs + 15) / 16;
            if (Panels * blocks > 1)
                WriteBlockLoop(writer, blocks);
            else
                WriteOnlyBlock(writer);
        }
    }

    private void WriteOnlyBlock(CodeWriter writer)
    {
        using (writer.Block("if (part == 0)"))
        {
            WriteBlock(writer, "x", "delta", Literal.Text(Kernel));
            if (Bias is { } bias)
                writer.Line($"Gradient.Bias(ref delta, rows, {bias}, in {BiasStep});");
        }
    }

    private void WriteBlockLoop(CodeWriter writer, int blocks)
    {
        string kernel = Panels == 1 && Kernel == 0 ? "" : $"{At(Kernel, Panels, "j", KernelPanel)} + ";
        writer.Line($"// Blocks of 16 x 16 of the kernel, {(Panels == 1 ? "" : $"{Panels} panels of ")}{blocks}, in the order of the arena.");
        writer.Line($"int last = {Share(Panels * blocks, "(part + 1)")};");
        using (writer.Block($"for (int index = {Share(Panels * blocks, "part")}; index < last; index++)"))
        {
            writer.Line(Panels == 1 ? "int block = index;" : $"int j = index / {blocks}, block = index % {blocks};");
            writer.Line("ref float columns = ref Lanes.At(ref x, block * stride * 16);");
            writer.Line($"ref float panelDelta = ref {(Panels == 1 ? "delta" : "Lanes.At(ref delta, j * stride * 16)")};");
            writer.Line($"int at = {kernel}block * 256;");
            WriteBlock(writer, "columns", "panelDelta", "at");
            if (Bias is { } bias)
            {
                writer.Line("if (block == 0)");
                writer.Line($"    Gradient.Bias(ref panelDelta, rows, {At(bias, Panels, "j", 16)}, in {BiasStep});");
            }
        }
    }

    // The kernel rows of one block of sixteen; the last block may have fewer.
    private void WriteBlock(CodeWriter writer, string x, string delta, string at)
    {
        int full = Inputs / 16, rest = Inputs % 16;
        if (full > 0)
        {
            writer.Line($"if (Vector512.IsHardwareAccelerated{(rest == 0 ? "" : $" && block < {full}")})");
            writer.Line($"    {Call(16, "0")}");
            if (rest == 0)
            {
                writer.Line("else");
                writer.Line($"    for (int k = 0; k < 16; k += {Rows})");
                writer.Line($"        {Call(Rows, "k")}");
                return;
            }

            using (writer.Block("else"))
                WriteShortBlock(full);
        }
        else
        {
            WriteShortBlock(0);
        }

        void WriteShortBlock(int shortBlock)
        {
            if (shortBlock > 0 || rest >= Rows)
            {
                string height = shortBlock > 0 ? $"(block < {shortBlock} ? 16 : {rest / Rows * Rows})" : $"{rest / Rows * Rows}";
                writer.Line($"for (int k = 0; k < {height}; k += {Rows})");
                writer.Line($"    {Call(Rows, "k")}");
            }

            if (rest % Rows == 0)
                return;

            if (shortBlock > 0)
                writer.Line($"if (block == {shortBlock})");
            writer.Line($"{(shortBlock > 0 ? "    " : "")}{Call(rest % Rows, Literal.Text(rest / Rows * Rows))}");
        }

        string Call(int height, string k)
        {
            string place = k == "0" ? x : $"Lanes.At(ref {x}, {k})";
            string start = k == "0" ? at : int.TryParse(k, out int rows) ? $"{at} + {rows * 16}" : $"{at} + {k} * 16";
            return $"Gradient.Rows{height}(ref {place}, ref {delta}, rows, {start}, in {KernelStep});";
        }
    }

    /// <summary>Heights of the tiles that the kernel's gradient is cut into.</summary>
    public IEnumerable<int> GradientHeights()
    {
        if (Inputs >= 16)
            yield return 16;
        if (Inputs >= Rows)
            yield return Rows;
        if (Inputs % Rows != 0)
            yield return Inputs % Rows;
    }

    private IEnumerable<int> Abreast()
    {
        if (Panels >= PanelsAbreast)
            yield return PanelsAbreast;
        if (Panels % PanelsAbreast != 0)
            yield return Panels % PanelsAbreast;
    }

    private void WriteAbreastCalls(CodeWriter writer, Tile tile)
    {
        int first = 0;
        if (IsRolled)
        {
            first = Panels / PanelsAbreast * PanelsAbreast;
            string bias = Bias is { } at ? $", ref Lanes.At(ref p, {At(at, Panels, "panel", 16)})" : "";
            writer.Line($"for (int panel = 0; panel < {first}; panel += {PanelsAbreast})");
            writer.Line($"    {tile.Call($"1x{PanelsAbreast}", $"ref Lanes.At(ref p, {At(Kernel, Panels, "panel", KernelPanel)}){bias}", "y", "from", "(panel * stride + from) * 16", $"from * {PaddedColumns} + panel * 16")}");
        }

        for (int panel = first; panel < Panels; panel += PanelsAbreast)
            WriteAbreastCall(writer, tile, panel);
    }

    private void WriteAbreastCall(CodeWriter writer, Tile tile, int panel)
    {
        string weights = $"ref Lanes.At(ref p, {Kernel + panel * KernelPanel})";
        if (Bias is { } bias)
            weights += $", ref Lanes.At(ref p, {bias + panel * 16})";
        string place = panel == 0 ? "from * 16" : $"({panel} * stride + from) * 16";
        writer.Line(tile.Call($"1x{Math.Min(PanelsAbreast, Panels - panel)}", weights, "y", "from", place, Plus($"from * {PaddedColumns}", panel * 16)));
    }

    // Tiles over the rows of one panel of a stage's output. The last may reach past the rows asked for: its panels have room, and nobody reads what it writes there.
    private static void WriteRowLoop(CodeWriter writer, Tile tile, string weights, string output, Stage of)
    {
        string place = of.Panels == 1 ? "n * 16" : "(panel * stride + n) * 16";
        string counter = of.Panels == 1 ? $"n * {of.PaddedColumns}" : $"n * {of.PaddedColumns} + panel * 16";
        writer.Line("int n = from;");
        writer.Line("if (Vector512.IsHardwareAccelerated)");
        writer.Line($"    for (; n + {Rows} < to; n += {WideRows})");
        writer.Line($"        {tile.Call($"{WideRows}", weights, output, "n", place, counter)}");
        writer.Line($"for (; n < to; n += {Rows})");
        writer.Line($"    {tile.Call($"{Rows}", weights, output, "n", place, counter)}");
    }
}
