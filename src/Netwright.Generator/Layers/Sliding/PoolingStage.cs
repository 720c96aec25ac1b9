using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The kernels of a pooling. Where several elements of a window are the greatest, the first of them gets the delta.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The window in each dimension of positions.</param>
internal sealed class PoolingStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes) : SlidingStage(plan, layer, axes)
{
    /// <summary>Whether it is the greatest, not the mean.</summary>
    public required bool IsMax { get; init; }

    // Backward compares the elements with the output as it is before an activation.
    public override bool HasEpilogue => !IsMax;

    public override long MultiplyAdds => View.Positions * Taps * Columns;

    private string Function => IsMax ? "max" : "mean";

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {Layer.Input} to {Layer.Output} by windows of {Window}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            WriteShape(writer);
            WriteForward(writer, $"{Function} x", (from, to) => $"Pooling.{(IsMax ? "Max" : "Mean")}(in Shape, ref x, {InputStride}, ref y, stride, {from}, {to});");
            foreach (Reading reading in OwnReadings)
            {
                string adds = reading.Adds ? "true" : "false";
                WriteBackward(writer, reading, IsMax ? "delta where x is the max" : "delta / count", (from, to) => IsMax
                    ? $"Pooling.MaxBackward(in Shape, ref delta, ref y, {OutputStride}, ref x, ref previous, stride, adds: {adds}, {from}, {to});"
                    : $"Pooling.MeanBackward(in Shape, ref delta, {OutputStride}, ref previous, stride, adds: {adds}, {from}, {to});");
            }
        }
    }

    protected override IEnumerable<Parameter> BackwardReads(Reading reading) => IsMax ? [new MatrixParameter("y", Output), new MatrixParameter("x", Inputted[0])] : [];
}
