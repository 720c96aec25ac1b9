using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Shapes;

/// <summary>The dimensions of a shape in another order. Backward is the same with the order undone.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="order">The dimensions of the input in the order of the output, counted from 0.</param>
internal sealed class PermuteStage(NetworkPlan plan, InferredLayer layer, int[] order) : Stage(plan, layer)
{
    public override long MultiplyAdds => 0;

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, $"y = {Epilogue.Formula("x")} with the dimensions in their new order, for rows from, from + 1, ... to - 1.", isFirst: true))
            using (writer.OverElements(Panels))
            {
                WriteElement(writer, "x", Layer.Input, order);
                Epilogue.WriteForward(writer, "element", "at", Counter);
            }

            int[] undone = [.. Enumerable.Range(0, order.Length).Select(dimension => Array.IndexOf(order, dimension))];
            foreach (Reading reading in OwnReadings)
            {
                using (writer.Kernel(BackwardOf(reading), $"previous = {reading.Formula("delta")} with the dimensions in their old order, for rows from, from + 1, ... to - 1."))
                using (writer.OverElements(reading.Source.Panels))
                {
                    WriteElement(writer, "delta", Layer.Output, undone);
                    reading.Write(writer, "element");
                }
            }
        }
    }

    // Row n of what is written is a position: an index of each dimension but the last. Where its last dimension was the last before, too, its columns lie together in the
    // matrix that is read; else they are one column there, of rows that lie equally far apart.
    private static void WriteElement(CodeWriter writer, string matrix, Shape from, int[] order)
    {
        View source = View.ByPosition(from), target = View.ByPosition(new Shape(order.Select(dimension => from.Dimensions[dimension])));
        int last = order.Length - 1, positions = target.Positions;
        List<string> row = [Times($"n / {target.Positions}", source.Positions)];
        string column = "0";
        foreach (int dimension in order.Take(last).Where(dimension => from.Dimensions[dimension] > 1))
        {
            int size = from.Dimensions[dimension];
            bool isFirst = positions == target.Positions;
            positions /= size;
            string index = $"position{(positions == 1 ? "" : $" / {positions}")}{(isFirst ? "" : $" % {size}")}";
            if (dimension == last)
                column = index;
            else
                row.Add(Times(index, Apart(from, dimension)));
        }

        writer.Line($"int position = n % {target.Positions};");
        writer.Line($"int row = {string.Join(" + ", row)};");
        if (order[last] == last)
        {
            writer.Line($"Vector512<float> element = Lanes.Load(ref {matrix}, {Matrix.At(source.Panels, "row")});");
            return;
        }

        writer.Line($"int column = {column};");
        int distance = Apart(from, order[last]) * 16;
        string first = source.Panels == 1 ? "row * 16 + column" : $"(column / 16 * (stride / {target.Positions} * {source.Positions}) + row) * 16 + column % 16";
        if (target.Panels > 1)
            first += $" + panel * {distance * 16}";
        string count = target.Panels == 1 ? Literal.Text(target.Channels) : target.IsPadded ? $"Math.Min(16, {target.Channels} - panel * 16)" : "16";
        writer.Line($"Vector512<float> element = PanelColumns.Apart(ref Lanes.At(ref {matrix}, {first}), {distance}, {count});");
    }

    private static string Times(string factor, int number) => number == 1 ? factor : $"{factor} * {number}";

    // How many rows of the source lie between neighbours in a dimension that is not its last.
    private static int Apart(Shape shape, int dimension)
        => shape.Dimensions.Skip(dimension + 1).Take(shape.Rank - dimension - 2).Aggregate(1, static (rows, size) => rows * size);
}
