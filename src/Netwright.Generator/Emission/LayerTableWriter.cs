using Netwright.Generator.Declaration;
using Netwright.Generator.Losses;
using Netwright.Generator.Optimizers;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>The table of a network's layers: what Keras prints as its summary, and what decides whether two networks can share parameters.</summary>
internal static class LayerTableWriter
{
    /// <summary>The table as lines of text, without a heading: name, kind, output shape, parameters.</summary>
    public static IReadOnlyList<string> Lines(PlannedNetwork plan)
    {
        List<string[]> rows = [["Layer", "", "Output", "Parameters"], ["input", plan.Network.Typed?.Input.Name ?? "", plan.Network.Input.ToString(), ""]];
        rows.AddRange(plan.Layers.Select(static layer => new[]
        {
            layer.Layer.Name, layer.Layer.Title, layer.Output.ToString(), Literal.Grouped(layer.Tensors.Sum(static tensor => tensor.Count)),
        }));
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        List<string> lines = [.. rows.Select(row => $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3].PadLeft(widths[3])}".TrimEnd())];
        lines.Add($"{Literal.Grouped(plan.ParameterCount)} parameters{Training(plan.Network)}");
        if (plan.Network.Typed is { Output: { } output } typed)
        {
            lines.Add($"Features of {typed.Input.Name}:");
            lines.AddRange(typed.Input.Places.Select(static place => $"{place.At,6}  {place.Member.Path}: {place.Member.Feature.Meaning}"));
            lines.Add($"Output {output.Name}: {output.Meaning}");
        }

        return lines;
    }

    /// <summary>A line for each feature of a typed input and each layer that decides what the network computes. Networks with equal ones can share their parameters.</summary>
    public static string Signature(PlannedNetwork plan)
        => string.Join("\n", new[] { $"input {plan.Network.Input}" }
            .Concat(plan.Network.Typed?.Input.Members.Select(static member => $"{member.Path}: {member.Feature.Meaning}") ?? [])
            .Concat(plan.Layers.Where(static layer => layer.Layer.Signature is not null)
                .Select(static layer => $"{layer.Layer.Name} {layer.Layer.Signature} -> {layer.Output}"))
            .Concat(plan.Network.Typed?.Output is { } output ? [$"output {output.Meaning}"] : []));

    /// <summary>A line for each thing that decides how the network learns. Between networks with equal ones, a run can go on.</summary>
    public static string Training(PlannedNetwork plan, LossFunction loss, Optimizer optimizer)
        => string.Join("\n", plan.Layers.Select(static layer => $"{layer.Layer.Name} {layer.Layer.Title}{layer.Layer.Learning} -> {layer.Output}")
            .Concat(plan.Tensors.Where(static tensor => tensor.Rules.Text.Length > 0).Select(static tensor => $"{tensor.Name} {tensor.Rules.Text}"))
            .Concat([
                loss.LabelSmoothing > 0 ? $"{loss.Kind}(LabelSmoothing = {Literal.Text(loss.LabelSmoothing)})" : $"{loss.Kind}",
                $"{optimizer.Kind}({Literal.Text(optimizer.LearningRate)}): {optimizer.Formula}",
                .. optimizer.Settings.Text is { Length: > 0 } settings ? [settings] : (string[])[],
            ]));

    private static string Training(NetworkModel network)
        => network is { Loss: { } loss, Optimizer: { } optimizer } ? $"; {loss.Kind}, {optimizer.Kind}({Literal.Text(optimizer.LearningRate)})" : "; for inference only";
}
