using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Cycles of a date or time, each as sine and cosine.</summary>
/// <param name="Cycles">The cycles, members of <see cref="CycleKind"/>.</param>
/// <param name="IsTimeOnly">Whether it is a time without a date.</param>
internal sealed record CyclicFeature(EquatableArray<int> Cycles, bool IsTimeOnly) : Feature
{
    public override int Width => 2 * Cycles.Count;

    public override string Meaning => $"sine and cosine of {string.Join(", ", Cycles.Select(static cycle => (CycleKind)cycle))}";

    public override void Write(CodeWriter writer, string value, Place at, string member)
    {
        for (int i = 0; i < Cycles.Count; i++)
            writer.Line($"{Packing}.Cycle(input.Slice({at.Plus(2 * i)}, 2), {Turn((CycleKind)Cycles[i], value)});");
    }

    private string Turn(CycleKind cycle, string value) => cycle switch
    {
        CycleKind.Hour => $"{value}.{(IsTimeOnly ? "ToTimeSpan()" : "TimeOfDay")}.TotalHours / 24.0",
        CycleKind.Weekday => $"(int){value}.DayOfWeek / 7.0",
        _ => $"({value}.Month - 1) / 12.0",
    };
}
