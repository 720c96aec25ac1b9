using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>The kernel of a normalization: forward alone, since nothing before it is trained.</summary>
internal sealed class NormalizationStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>The features, whose statistics repeat over the columns.</summary>
    public required int Features { get; init; }

    /// <summary>Where the means begin in the arena.</summary>
    public required int Mean { get; init; }

    /// <summary>Where the variances begin in the arena.</summary>
    public required int Variance { get; init; }

    /// <summary>The features that are adapted, where only some are; none for all.</summary>
    public required EquatableArray<int> Chosen { get; init; }

    public override bool ReadsParameters => true;

    public override string Adapts
        => $"new({Literal.String(Name)}, {Columns}, {Features}, {Mean}, {Variance}{(Chosen.Count == 0 ? "" : $", [{string.Join(", ", Chosen)}]")})";

    public override void WriteKernels(CodeWriter writer)
    {
        writer.Line($"/// <summary>{Name}: {(Features == Columns ? "" : $"{Columns} elements of ")}{Features} features. The means lie at {Mean} of the arena, the variances at {Variance}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            using (writer.Kernel(Forward, $"y = {Epilogue.Formula("(x - mean) / max(sqrt(variance), 1e-7)")} for rows from, from + 1, ... to - 1.", isFirst: true))
            using (writer.OverPanels(Panels))
            {
                writer.Line($"Vector512<float> mean = {Statistic(Mean)}, scale = Vector512<float>.One / Vector512.Max(Vector512.Sqrt({Statistic(Variance)}), Lanes.Fill(1e-7f));");
                using (writer.OverRows(Panels))
                {
                    writer.Line("Vector512<float> element = (Lanes.Load(ref x, at) - mean) * scale;");
                    Epilogue.WriteForward(writer, "element", "at", Counter);
                }
            }
        }
    }

    // The features of a panel's columns: as they lie, or over and over again.
    private string Statistic(int first) => Features == Columns
        ? $"Lanes.Load(ref p, {PanelLoops.Place(first, Panels, 16)})"
        : $"Panels.Repeat(ref Lanes.At(ref p, {first}), {Features}, {PanelLoops.Place(0, Panels, 16)})";
}
