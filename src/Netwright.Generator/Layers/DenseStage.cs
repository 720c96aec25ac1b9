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

    public override bool IsTrainable => true;

    public override bool ReadsElements => true;

    public override long MultiplyAdds => (long)Inputs * Columns;

    private int KernelPanel => Inputs * 16;

    public override string UpdateCall()
        => $"{TypeName}.Update(ref {Previous?.OutputField ?? "Inputs"}.Origin, ref {DeltaField}.Origin, Rows, Stride, part, parts, in step);";

    public override void WriteKernels(CodeWriter writer)
    {
        string bias = Bias is { } at ? $", the bias at {at}" : "";
        writer.Line($"/// <summary>{Name}: {Inputs} inputs, {Columns} units. The kernel lies in panels of 16 columns, [{Panels}][{Inputs}][16], at {Kernel} of the arena{bias}.</summary>");
        using (writer.Block($"file static class {TypeName}"))
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
        string start = Bias is null ? "Vector512<float>.Zero" : "Vector512.LoadUnsafe(ref b)";
        writer.Line($"/// <summary>y = {Epilogue.Formula(Bias is null ? "x w" : "x w + b")} for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(Optimized);
        using (writer.Block($"public static void Forward(ref float x, ref float p, ref float y, {ForwardParameters})"))
        {
            using (writer.OverPanels(Panels))
            {
                writer.Line($"ref float w = ref Unsafe.Add(ref p, {At(Kernel, Panels, "panel", KernelPanel)});");
                if (Bias is { } bias)
                    writer.Line($"ref float b = ref Unsafe.Add(ref p, {At(bias, Panels, "panel", 16)});");
                WriteRowLoop(writer, tile, Heights.Where(static height => height > 1), Bias is null ? "ref w" : "ref w, ref b", "y", this);
            }

            writer.Line();
            if (Panels > 1)
                writer.Line("// A last single row takes several panels abreast.");

            using (writer.Block(Panels == 1 ? "if (n < to)" : "if ((to - from) % 2 == 1)"))
            {
                if (Panels > 1)
                    writer.Line("int n = to - 1;");
                WriteAbreastCalls(writer, tile);
            }
        }

        foreach (int height in Heights.Where(static height => height > 1))
        {
            using (writer.Method(tile.Declaration($"{height}")))
            {
                WriteAccumulators(writer, height, _ => start);
                WriteRows(writer, height, Inputs);
                writer.Line();
                Epilogue.WriteForwardTile(writer, height, "16", PaddedColumns);
            }
        }

        foreach (int abreast in Abreast())
        {
            using (writer.Method(tile.Declaration($"1x{abreast}")))
            {
                WriteAccumulators(writer, abreast, j => Bias is null ? start : $"Vector512.LoadUnsafe(ref {Add("b", Offset(j * 16))})");
                WritePanels(writer, abreast, Inputs);
                writer.Line();
                Epilogue.WriteForwardTile(writer, abreast, "stride * 16", 16);
            }
        }
    }

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
                writer.Line($"Panels.Transpose(ref Unsafe.Add(ref p, {Kernel}), inputs: {Inputs}, units: {Columns}, {(previous.Panels == 1 ? "0" : "panel")}, ref w);");
                WriteRowLoop(writer, tile, Heights, "ref w", "previous", previous);
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
        int[] whole = KernelHeights(16), rest = KernelHeights(Inputs % 16);
        int full = Inputs / 16, tiles = full * whole.Length + rest.Length;
        IEnumerable<int> heights = (full > 0 ? whole : []).Concat(rest).Distinct().OrderByDescending(static height => height);
        writer.Line();
        writer.Line("/// <summary>Sums xᵀ delta and the bias's gradient over the batch and steps the parameters: this part's share of the tiles.</summary>");
        writer.Line(Optimized);
        using (writer.Block("public static void Update(ref float x, ref float delta, int rows, int stride, int part, int parts, in Step step)"))
        {
            if (Panels * tiles == 1)
                WriteOnlyTile(writer, rest[0]);
            else
                WriteTileLoop(writer, tiles, whole.Length, [.. heights]);
        }

        foreach (int height in heights)
        {
            using (writer.Method($"Update{height}(ref float x, ref float delta, int rows, int at, in Step step)"))
            {
                WriteAccumulators(writer, height, static _ => "Vector512<float>.Zero");
                WriteGradient(writer, height);
                writer.Line();
                for (int i = 0; i < height; i++)
                    writer.Line($"step.Apply(acc{i}, {Plus("at", i * 16)});");
            }
        }

        if (Bias is null)
            return;

        using (writer.Method("UpdateBias(ref float delta, int rows, int at, in Step step)"))
        {
            writer.Lines("""
                Vector512<float> sum = Vector512<float>.Zero;
                for (int n = 0; n < rows; n++)
                    sum += Vector512.LoadUnsafe(ref Unsafe.Add(ref delta, n * 16));
                step.Apply(sum, at);
                """);
        }
    }

    private void WriteOnlyTile(CodeWriter writer, int height)
    {
        using (writer.Block("if (part == 0)"))
        {
            writer.Line($"Update{height}(ref x, ref delta, rows, {Kernel}, in step);");
            if (Bias is { } bias)
                writer.Line($"UpdateBias(ref delta, rows, {bias}, in step);");
        }
    }

    private void WriteTileLoop(CodeWriter writer, int tiles, int tilesOfPanel, int[] heights)
    {
        int all = Panels * tiles;
        string kernel = Panels == 1 && Kernel == 0 ? "" : $"{At(Kernel, Panels, "j", KernelPanel)} + ";
        writer.Line($"// {(Panels == 1 ? "" : $"{Panels} panels of 16 columns, each in ")}{tiles} tile{(tiles == 1 ? "" : "s")} of up to {Rows} kernel rows, in the order of the arena.");
        writer.Line($"int last = {Share(all, "(part + 1)")};");
        using (writer.Block($"for (int index = {Share(all, "part")}; index < last; index++)"))
        {
            writer.Line(Panels == 1 ? "int tile = index;" : $"int j = index / {tiles}, tile = index % {tiles};");
            writer.Line($"int panel = tile / {tilesOfPanel}, k = tile % {tilesOfPanel} * {Rows};");
            writer.Line("ref float column = ref Unsafe.Add(ref x, panel * stride * 16 + k);");
            writer.Line($"ref float panelDelta = ref {(Panels == 1 ? "delta" : "Unsafe.Add(ref delta, j * stride * 16)")};");
            writer.Line($"int at = {kernel}(panel * 16 + k) * 16;");
            WriteTileCalls(writer, heights);
            if (Bias is { } bias)
            {
                writer.Line("if (tile == 0)");
                writer.Line($"    UpdateBias(ref panelDelta, rows, {At(bias, Panels, "j", 16)}, in step);");
            }
        }
    }

    // The height is that of a full tile, or what the panel has left.
    private void WriteTileCalls(CodeWriter writer, int[] heights)
    {
        int full = Inputs / 16;
        const string Arguments = "(ref column, ref panelDelta, rows, at, in step);";
        if (heights.Length == 1)
        {
            writer.Line($"Update{heights[0]}{Arguments}");
            return;
        }

        int rest = Inputs % 16;
        string columns = rest == 0 ? "16" : full == 0 ? $"{rest}" : $"(panel < {full} ? 16 : {rest})";
        using (writer.Block($"switch (Math.Min({Rows}, {columns} - k))"))
        {
            foreach (int height in heights)
            {
                writer.Line($"case {height}:");
                writer.Line($"    Update{height}{Arguments}");
                writer.Line("    break;");
            }
        }
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
        int first = 0, full = Panels / PanelsAbreast * PanelsAbreast;
        if (full > MostCalls * PanelsAbreast)
        {
            string bias = Bias is { } at ? $", ref Unsafe.Add(ref p, {At(at, Panels, "panel", 16)})" : "";
            writer.Line($"for (int panel = 0; panel < {full}; panel += {PanelsAbreast})");
            writer.Line($"    {tile.Call($"1x{PanelsAbreast}", $"ref Unsafe.Add(ref p, {At(Kernel, Panels, "panel", KernelPanel)}){bias}", "y", "(panel * stride + n) * 16", $"n * {PaddedColumns} + panel * 16")}");
            first = full;
        }

        for (int panel = first; panel < Panels; panel += PanelsAbreast)
            WriteAbreastCall(writer, tile, panel);
    }

    private void WriteAbreastCall(CodeWriter writer, Tile tile, int panel)
    {
        string weights = $"ref Unsafe.Add(ref p, {Kernel + panel * KernelPanel})";
        if (Bias is { } bias)
            weights += $", ref Unsafe.Add(ref p, {bias + panel * 16})";
        string place = panel == 0 ? "n * 16" : $"({panel} * stride + n) * 16";
        writer.Line(tile.Call($"1x{Math.Min(PanelsAbreast, Panels - panel)}", weights, "y", place, Plus($"n * {PaddedColumns}", panel * 16)));
    }

    // Tiles of falling height over the rows of one panel of a stage's output.
    private static void WriteRowLoop(CodeWriter writer, Tile tile, IEnumerable<int> heights, string weights, string output, Stage of)
    {
        string place = of.Panels == 1 ? "n * 16" : "(panel * stride + n) * 16";
        string counter = of.Panels == 1 ? $"n * {of.PaddedColumns}" : $"n * {of.PaddedColumns} + panel * 16";
        writer.Line("int n = from;");
        foreach (int height in heights)
        {
            string call = tile.Call($"{height}", weights, output, place, counter);
            if (height >= 4)
            {
                // Eight rows are two tiles of four: a tile of two leaves half of the multipliers idle.
                string spared = height == Rows ? " && (to - n) / 2 != 4" : "";
                writer.Line($"for (; n + {height} <= to{spared}; n += {height})");
                writer.Line($"    {call}");
                continue;
            }

            writer.Line();
            using (writer.Block($"if (n + {height} <= to)"))
            {
                writer.Line(call);
                writer.Line($"n += {height};");
            }
        }
    }
}
