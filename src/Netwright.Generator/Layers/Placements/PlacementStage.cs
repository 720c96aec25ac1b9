using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Placements;

/// <summary>The kernels of a layer that puts the positions of a map to other places. Backward sums the deltas of all places that a position has come to.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">Each dimension of positions.</param>
internal sealed class PlacementStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<PlacedAxis> axes) : SampleStage(plan, layer)
{
    /// <summary>Whether positions between others are their mean, by how near they lie.</summary>
    public bool IsBlended { get; init; }

    public override long MultiplyAdds => IsBlended ? 4L * View.Positions * Columns : 0;

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WritePlaces(writer);
            WriteForward(writer, "x in its places", (from, to) => $"Placement.Forward(in Places, ref x, {InputStride}, ref y, stride, {from}, {to});");
            foreach (Reading reading in OwnReadings)
            {
                string adds = reading.Adds ? "true" : "false";
                WriteBackward(writer, reading, "the sum of delta over its places", (from, to) => $"Placement.Backward(in Places, ref delta, {OutputStride}, ref previous, stride, adds: {adds}, {from}, {to});");
            }
        }
    }

    private void WritePlaces(CodeWriter writer)
    {
        List<string> numbers = [];
        int dimensions = Layer.Output.Rank - 1;
        for (int dimension = 0; dimension < 2; dimension++)
        {
            // A sequence is a map of one line, and a vector one position of it.
            int own = dimension + dimensions - 2;
            PlacedAxis axis = own < 0 ? new(0, 0, 1) : axes[own];
            int read = own < 0 || Layer.Input.Rank == 1 ? 1 : Layer.Input.Dimensions[own], made = own < 0 ? 1 : Layer.Output.Dimensions[own];
            (string size, string before) = dimension == 0 ? ("Height", "Top") : ("Width", "Left");
            numbers.AddRange([$"{size} = {read}", $"Out{size} = {made}"]);
            if (axis.Before != 0)
                numbers.Add($"{before} = {axis.Before}");
            if (axis.Scale != 1)
                numbers.Add($"Scale{size} = {axis.Scale}");
        }

        if (IsBlended)
            numbers.Add("IsBlended = true");
        writer.Line($"private static readonly PlacementShape Places = new() {{ {string.Join(", ", numbers)}, Channels = {Columns} }};");
    }
}
