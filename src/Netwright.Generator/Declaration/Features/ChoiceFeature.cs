using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>One of several values, one-hot: that of the value is 1, the others are 0.</summary>
/// <param name="Choices">The values.</param>
internal sealed record ChoiceFeature(EquatableArray<Choice> Choices) : Feature
{
    public override int Width => Choices.Count;

    public override string Meaning => Literal.Escape($"one of {Names(Choices)}");

    public override void Write(CodeWriter writer, string value, string at, string member)
    {
        writer.Line($"input.Slice({at}, {Width}).Clear();");
        using (writer.Block($"input[{at} + ({value} switch", "})] = 1f;"))
            WriteArms(writer, Choices, value, member);
    }

    /// <summary>Writes the arms of a switch from values to their numbers.</summary>
    public static void WriteArms(CodeWriter writer, EquatableArray<Choice> choices, string value, string member)
    {
        for (int i = 0; i < choices.Count; i++)
            writer.Line($"{choices[i].Pattern} => {i},");
        writer.Line($"_ => throw {Packing}.Unknown({Literal.String(member)}, {value}, {Literal.String(Names(choices))}),");
    }

    private static string Names(EquatableArray<Choice> choices) => string.Join(", ", choices.Select(static choice => choice.Name));
}

/// <summary>A value that there is.</summary>
/// <param name="Name">As it reads: <c>Setosa</c>, <c>usa</c>.</param>
/// <param name="Pattern">As C# matches it: <c>global::Species.Setosa</c>, <c>"usa"</c>.</param>
internal sealed record Choice(string Name, string Pattern);
