using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Joins;

/// <summary>y = the columns of each input one after the other; backward each of them gets its columns of the delta.</summary>
internal sealed class ConcatenateStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    public override bool HasEpilogue => false;

    // The columns of each input.
    private IReadOnlyList<int> Widths => [.. Inputted.Select(static matrix => matrix.View.Channels)];

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {string.Join(" + ", Widths)} columns side by side{WhoseInputs}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, "y = the inputs one after the other for rows from, from + 1, ... to - 1.", isFirst: true))
            using (writer.Block("for (int n = from; n < to; n++)"))
            {
                for (int input = 0; input < Widths.Count; input++)
                    writer.Line($"PanelColumns.Copy(ref {Input(input)}, columns: {Widths[input]}, ref y, at: {First(input)}, n, stride);");
            }

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading);
        }
    }

    private void WriteBackward(CodeWriter writer, Reading reading)
    {
        int first = First(reading.Number), width = Widths[reading.Number], last = first + width;
        Stage source = reading.Source;
        using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula($"delta[{first}..{last}]")} for rows from, from + 1, ... to - 1."))
        using (writer.OverElements(source.Panels))
        {
            string column = source.Panels == 1 ? $"{first}" : first == 0 ? "panel * 16" : $"{first} + panel * 16";
            writer.Line($"Vector512<float> element = PanelColumns.Load(ref delta, {column}, last: {last}, n, stride);");
            reading.Write(writer, "element");
        }
    }

    private int First(int input) => Widths.Take(input).Sum();
}
