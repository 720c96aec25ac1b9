using Netwright.Generator.Emission;

namespace Netwright.Generator.Layers;

/// <summary>An activation or dropout that no stage before it can apply: a pass over the elements.</summary>
internal sealed class MapStage : Stage
{
    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Columns} elements, one by one.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            writer.Line($"/// <summary>y = {Epilogue.Formula("x")} for rows from, from + 1, ... to - 1.</summary>");
            writer.Line(TileWriter.Optimized);
            using (writer.Block($"public static void Forward(ref float x, ref float y, {ForwardParameters})"))
            using (Elements(writer))
            {
                writer.Line("Vector512<float> element = Lanes.Load(ref x, at);");
                Epilogue.WriteForward(writer, "element", "at", Counter(this));
            }

            if (Trains && Previous is { NeedsDelta: true } previous)
                WriteBackward(writer, previous);
        }
    }

    // The delta is that before this stage's own epilogue, whoever computed it having applied that.
    private void WriteBackward(CodeWriter writer, Stage previous)
    {
        writer.Line();
        writer.Line($"/// <summary>previous = {previous.Epilogue.BackwardFormula("delta")} for rows from, from + 1, ... to - 1.</summary>");
        writer.Line(TileWriter.Optimized);
        using (writer.Block($"public static void Backward(ref float delta, {BackwardParameters(previous)})"))
        using (Elements(writer))
        {
            writer.Line("Vector512<float> element = Lanes.Load(ref delta, at);");
            previous.Epilogue.WriteBackward(writer, "element", "Lanes.Load(ref value, at)", Counter(previous));
            writer.Line("Lanes.Store(element, ref previous, at);");
        }
    }

    private static string Counter(Stage stage) => stage.Panels == 1 ? "n * 16" : $"n * {stage.PaddedColumns} + panel * 16";

    private PairedBlock Elements(CodeWriter writer)
    {
        Block panels = writer.OverPanels(Panels);
        Block rows = writer.Block("for (int n = from; n < to; n++)");
        writer.Line(Panels == 1 ? "int at = n * 16;" : "int at = (panel * stride + n) * 16;");
        return new PairedBlock(panels, rows);
    }

    private readonly struct PairedBlock(Block outer, Block inner) : IDisposable
    {
        public void Dispose()
        {
            inner.Dispose();
            outer.Dispose();
        }
    }
}
