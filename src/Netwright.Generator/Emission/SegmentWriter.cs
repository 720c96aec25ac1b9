using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>
/// Writes the training of a network whose stages fall into segments, since some need the whole batch: each of those begins a segment on the way forward, and
/// on the way back, where it carries its delta on, the segment before.
/// </summary>
internal static class SegmentWriter
{
    public static void Write(CodeWriter writer, IReadOnlyList<Stage> stages)
    {
        List<List<Stage>> segments = [[]];
        foreach (Stage stage in stages)
        {
            if (stage.NeedsBatch)
                segments.Add([]);
            segments[segments.Count - 1].Add(stage);
        }

        // The stage that begins a segment reduces the batch before that runs forward, and before the segment in front of it runs backward.
        Stage?[] first = [.. segments.Select(static (segment, index) => index == 0 ? null : segment[0])];
        Stage?[] next = [.. first.Skip(1), null];

        writer.Line();
        writer.Line("// Forward above is for measuring, each row by itself. To learn, the whole batch goes through one segment of the layers after the other.");
        writer.Line($"protected override int Segments => {segments.Count};");
        WriteSegments(writer, "void Forward(int segment, int from, int to)", segments.Select(static segment => segment.Select(static stage => stage.Forward)));
        WriteSegments(writer, "void Reduce(int segment, int part, int parts)", first.Select(static stage => One(stage?.Reduce)));
        WriteSegments(writer, "void ReduceBackward(int segment, int part, int parts)", next.Select(static stage => One(stage?.ReduceBackward)));
        WriteSegments(writer, "void Backward(int segment, int from, int to)", segments.Select((segment, index) =>
            segment.Append(next[index]).Reverse().Where(stage => stage != first[index]).SelectMany(static stage => stage?.Backward ?? [])));
    }

    private static IEnumerable<KernelMethod> One(KernelMethod? method) => method is null ? [] : [method];

    private static void WriteSegments(CodeWriter writer, string method, IEnumerable<IEnumerable<KernelMethod>> segments)
    {
        List<KernelMethod[]> calls = [.. segments.Select(static segment => segment.ToArray())];
        if (calls.TrueForAll(static segment => segment.Length == 0))
            return;

        writer.Line();
        using (writer.Block($"protected override {method}"))
        {
            if (calls.Exists(static segment => segment.Any(static call => call.ReadsArena)))
                writer.Line("ref float p = ref Parameters.Origin;");
            using (writer.Block("switch (segment)"))
            {
                for (int segment = 0; segment < calls.Count; segment++)
                {
                    if (calls[segment].Length > 0)
                        writer.Lines(string.Join("\n    ", [$"case {segment}:", .. calls[segment].Select(static call => call.Call(Caller.Learning)), "break;"]));
                }
            }
        }
    }
}
