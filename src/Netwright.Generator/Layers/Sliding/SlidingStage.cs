using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A stage whose window slides over a map: the run time's loops with the sizes of this one, and the epilogues behind them.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The window in each dimension of positions.</param>
internal abstract class SlidingStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes) : Stage(plan, layer)
{
    /// <summary>The positions of the map read, whose row of elements the network's packed input may be.</summary>
    protected int Positions => Layer.Input.Length / Layer.Input.Channels;

    /// <summary>The places of the window.</summary>
    protected long Taps => axes.Aggregate(1L, static (taps, axis) => taps * axis.Size);

    /// <summary>The window as it is read: 3x3.</summary>
    protected string Window => Sliding.Text(axes.Select(static axis => axis.Size));

    /// <summary>The rows that a panel of the map read has room for, in a kernel whose <c>stride</c> is that of the map made.</summary>
    protected string InputStride => Rescaled("stride", View.Positions, Inputted[0].View.Positions);

    private bool IsFlat => Inputted[0].View.Positions != Positions;

    /// <summary>Writes the sizes as the class's field <c>Shape</c>.</summary>
    protected void WriteShape(CodeWriter writer)
    {
        (string Name, int Value, int Usual)[] numbers =
        [
            .. Sizes("{0}", static (_, length) => length, usual: 0), ("Channels", Layer.Input.Channels, 0),
            .. Sizes("Out{0}", static (axis, length) => axis.Out(length), usual: 0), ("Units", Columns, 0),
            .. Sizes("Kernel{0}", static (axis, _) => axis.Size, usual: 0), .. Sizes("Stride{0}", static (axis, _) => axis.Stride, usual: 1),
            .. Sizes("Dilation{0}", static (axis, _) => axis.Dilation, usual: 1),
            .. Sizes("{0}", static (axis, length) => axis.Before(length), usual: 0).Select(static number => (number.Name == "Height" ? "Top" : "Left", number.Value, -1)),
        ];
        string[] written = [.. numbers.Where(static number => number.Value != number.Usual && !(number.Usual == -1 && number.Value == 0)).Select(static number => $"{number.Name} = {number.Value}")];
        writer.Line($"private static readonly SlidingShape Shape = new() {{ {string.Join(", ", written)}{(IsFlat ? ", IsFlat = true" : "")} }};");
    }

    /// <summary>Writes forward: what the run time does with the samples of the rows, and behind it the epilogue, sample by sample while its map is in the cache.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="formula">What the stage computes, for the comment.</param>
    /// <param name="call">The call for the samples from one to another.</param>
    protected void WriteForward(CodeWriter writer, string formula, Func<string, string, string> call)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula(formula)} for rows from, from + 1, ... to - 1."))
        {
            if (Epilogue.IsIdentity)
            {
                writer.Line(call(Samples("from"), Samples("to")));
                return;
            }

            using (writer.Block($"for (int sample = {Samples("from")}; sample < {Samples("to")}; sample++)"))
            {
                writer.Line(call("sample", "sample + 1"));
                using (writer.OverPanels(Panels))
                using (writer.OverRows(Panels, View.Positions == 1 ? "n = sample; n <= sample" : $"n = sample * {View.Positions}; n < (sample + 1) * {View.Positions}"))
                {
                    writer.Line("Vector512<float> element = Lanes.Load(ref y, at);");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                }
            }
        }
    }

    /// <summary>Writes a way back: what the run time does with the samples of the rows, and behind it the epilogue of the stage that was read.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="formula">What goes back, for the comment.</param>
    /// <param name="call">The call for the samples from one to another, of which <c>stride</c> is the rows of a panel that was read.</param>
    protected void WriteBackward(CodeWriter writer, Reading reading, string formula, Func<string, string, string> call)
    {
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula(formula)} for rows from, from + 1, ... to - 1."))
        {
            writer.Line(call(Rescaled("from", Positions, 1), Rescaled("to", Positions, 1)));
            if (reading.Epilogue.IsIdentity)
                return;

            writer.Line();
            using (writer.OverElements(reading.Source.Panels))
            {
                writer.Line("Vector512<float> element = Lanes.Load(ref previous, at);");
                reading.Epilogue.WriteBackward(writer, "element", "Lanes.Load(ref value, at)", reading.Source.Counter);
                writer.Line("Lanes.Store(element, ref previous, at);");
            }
        }
    }

    /// <summary>A number of rows of the map made as one of samples.</summary>
    protected string Samples(string rows) => Rescaled(rows, View.Positions, 1);

    /// <summary>A number of rows of the map read as one of the map made.</summary>
    protected string OutputStride => Rescaled("stride", Positions, View.Positions);

    // Rows of one view as rows of another.
    private static string Rescaled(string rows, int from, int to)
        => from == to ? rows : from == 1 ? $"{rows} * {to}" : to == 1 ? $"{rows} / {from}" : $"{rows} / {from} * {to}";

    // A number for each dimension; a sequence is a map of one line.
    private IEnumerable<(string Name, int Value, int Usual)> Sizes(string name, Func<SlidingAxis, int, int> number, int usual)
    {
        string[] dimensions = ["Height", "Width"];
        if (axes.Count == 1)
            yield return (string.Format(name, dimensions[0]), number(new(1, 1, 1, PaddingKind.Valid), 1), usual);
        for (int dimension = 0; dimension < axes.Count; dimension++)
            yield return (string.Format(name, dimensions[dimension + 2 - axes.Count]), number(axes[dimension], Layer.Input.Dimensions[dimension]), usual);
    }
}
