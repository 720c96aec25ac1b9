using Netwright.Generator.Losses;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>Writes the phases of a network's training: their kinds and lists as data, and a method for each, a straight list of calls.</summary>
/// <param name="writer">Where to.</param>
/// <param name="phases">The phases.</param>
/// <param name="head">The loss.</param>
/// <param name="step">The expression of the optimizer's step.</param>
internal sealed class PhaseWriter(CodeWriter writer, Phases phases, Head head, string step)
{
    /// <summary>The stage that puts out the network's outputs where training leaves it to inference, or null.</summary>
    public Stage? LeftToInference { get; init; }

    /// <summary>Whether samples are changed as they are gathered to learn from.</summary>
    public bool Augments { get; init; }

    /// <summary>Writes lists, dispatch and methods.</summary>
    public void Write()
    {
        writer.Line();
        writer.Line($"protected override ReadOnlySpan<PhaseKind> Phases => [{string.Join(", ", phases.All.Select(static phase => $"PhaseKind.{phase.Kind}"))}];");
        WriteList("Learning", phases.Learning);
        WriteList("LearningShared", phases.LearningShared);
        WriteList("Updating", phases.Updating);
        WriteList("Measuring", phases.Measuring);
        WriteList("Adapting", phases.Adapting);
        writer.Line();
        using (writer.Block("protected override void Phase(int number, int first, int last)"))
        using (writer.Block("switch (number)"))
        {
            for (int i = 0; i < phases.All.Count; i++)
                writer.Lines($"case {i}:\n    {phases.All[i].Name}(first, last);\n    break;");
        }

        foreach (Phase phase in phases.All)
            Write(phase);
    }

    private void WriteList(string name, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
            return;

        writer.Line();
        writer.Line($"protected override ReadOnlySpan<int> {name} => [{string.Join(", ", numbers)}];");
    }

    private void Write(Phase phase)
    {
        writer.Line();
        writer.Line($"/// <summary>{Literal.Xml(phase.Summary)}</summary>");
        using (writer.Block($"private void {phase.Name}({(phase.Kind == PhaseKind.Rows ? "int from, int to" : "int part, int parts")})"))
        {
            if (phase.ReadsArena)
                writer.Line("ref float p = ref Parameters.Origin;");
            if (phase.Kind == PhaseKind.Parameters)
                writer.Line($"Step step = {step};");
            if (phase.Gathers)
                writer.Line($"Gather(from, to{(phase.Learns && Augments ? ", Description.Augmentations" : "")});");

            Caller caller = phase.Learns || phase.Kind != PhaseKind.Rows ? Caller.Learning : Caller.Measuring;
            foreach (KernelMethod kernel in phase.Forward)
                writer.Line(kernel.Call(caller));
            if (phase.Judges)
                WriteJudging(caller);
            foreach (KernelMethod kernel in phase.Backward.Concat(phase.Parts))
                writer.Line(kernel.Call(Caller.Learning));
        }
    }

    // Where the last activation is left to inference, metrics apply it.
    private void WriteJudging(Caller caller)
    {
        writer.Line(head.Loss.Call(caller));
        if (LeftToInference is { } last)
        {
            writer.Line("if (KeepsOutputs)");
            writer.Line($"    {last.Forward.Call(Caller.Measuring)}");
        }

        writer.Line(caller == Caller.Learning ? $"Judge(ref {head.Last.Delta.Field}.Origin, from, to);" : "Judge(from, to);");
    }
}
