using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>
/// The same elements in the same order, in the rows and columns of another view: y[e] = x[e] for each element e of a sample, counted in the order of its shape.
/// Backward is the same with the views exchanged.
/// </summary>
internal sealed class ReshapeStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    public override long MultiplyAdds => 0;

    private View Source => Inputted[0].View;

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Described(Source)} as {Described(View)}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, $"y = {Epilogue.Formula("x")} for rows from, from + 1, ... to - 1.", isFirst: true))
            using (writer.OverElements(Panels))
            {
                writer.Line($"Vector512<float> element = {Elements("x", Source, View)};");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            }

            foreach (Reading reading in OwnReadings)
            {
                using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("delta")} for rows from, from + 1, ... to - 1."))
                using (writer.OverElements(Source.Panels))
                {
                    writer.Line($"Vector512<float> element = {Elements("delta", View, Source)};");
                    reading.Write(writer, "element");
                }
            }
        }
    }

    // The sixteen elements of a matrix that lie in row n and the panel in hand of another.
    private static string Elements(string matrix, View from, View to)
    {
        (string sample, string first) = to.Positions == 1 ? ("n", "0") : ($"n / {to.Positions}", $"n % {to.Positions} * {to.Channels}");
        string panel = to.Panels == 1 ? first : first == "0" ? "panel * 16" : $"{first} + panel * 16";
        string last = first == "0" ? $"{to.Channels}" : $"{first} + {to.Channels}";
        string stride = (from.Positions, to.Positions) switch
        {
            (var same, var other) when same == other => "stride",
            (var rows, 1) => $"stride * {rows}",
            (1, var rows) => $"stride / {rows}",
            (var rows, var others) => $"stride / {others} * {rows}",
        };
        string row = from.Positions == 1 ? sample : to.Positions == 1 ? $"n * {from.Positions}" : $"{sample} * {from.Positions}";
        return $"PanelColumns.Elements(ref {matrix}, channels: {from.Channels}, {panel}, last: {last}, {row}, {stride})";
    }

    private static string Described(View view) => view.Positions == 1 ? $"{view.Channels} elements" : $"{view.Positions} positions of {view.Channels} channels";
}
