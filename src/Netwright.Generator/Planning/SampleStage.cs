using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>A stage over maps whose kernels call the run time with whole samples, and have the epilogues behind those calls.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
internal abstract class SampleStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>The positions of the map read, whose row of elements the network's packed input may be.</summary>
    protected int Positions => Layer.Input.Length / Layer.Input.Channels;

    /// <summary>The rows that a panel of the map read has room for, in a kernel whose <c>stride</c> is that of the map made.</summary>
    protected string InputStride => Rescaled("stride", View.Positions, Inputted[0].View.Positions);

    /// <summary>Writes forward: what the run time does with the samples of the rows, and behind it the epilogue.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="formula">What the stage computes, for the comment.</param>
    /// <param name="call">The call for the samples from one to another.</param>
    /// <param name="isAtOnce">Whether one call computes all samples, since a part of the work is the same for all of them.</param>
    protected void WriteForward(CodeWriter writer, string formula, Func<string, string, string> call, bool isAtOnce = false)
    {
        using (writer.Kernel(Forward, $"y = {Epilogue.Formula(formula)} for rows from, from + 1, ... to - 1."))
        {
            WriteSamples(writer, call, isAtOnce, null, Epilogue.IsIdentity ? null : () =>
            {
                writer.Line("Vector512<float> element = Lanes.Load(ref y, at);");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            });
        }
    }

    /// <summary>Writes the call of the run time and what is done to each sixteen elements behind it: sample by sample, while a map is in the cache, or for all samples at once.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="call">The call for the samples from one to another.</param>
    /// <param name="isAtOnce">Whether one call computes all samples, since a part of the work is the same for all of them.</param>
    /// <param name="ofPanel">Writes what the elements need of their panel.</param>
    /// <param name="element">Writes what is done to the elements, which lie at <c>at</c>; null for nothing.</param>
    protected void WriteSamples(CodeWriter writer, Func<string, string, string> call, bool isAtOnce, Action? ofPanel, Action? element)
    {
        if (element is null || isAtOnce)
        {
            writer.Line(call(Samples("from"), Samples("to")));
            if (element is null)
                return;

            writer.Line();
            WriteElements("n = from; n < to");
            return;
        }

        using (writer.Block($"for (int sample = {Samples("from")}; sample < {Samples("to")}; sample++)"))
        {
            writer.Line(call("sample", "sample + 1"));
            WriteElements(View.Positions == 1 ? "n = sample; n <= sample" : $"n = sample * {View.Positions}; n < (sample + 1) * {View.Positions}");
        }

        void WriteElements(string range)
        {
            using (writer.OverPanels(Panels))
            {
                ofPanel?.Invoke();
                using (writer.OverRows(Panels, range))
                    element();
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
}
