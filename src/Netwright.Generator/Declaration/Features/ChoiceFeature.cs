using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>One of several values, one-hot: that of the value is 1, the others are 0.</summary>
/// <param name="Type">Their type, as C#.</param>
/// <param name="Choices">The values.</param>
internal sealed record ChoiceFeature(string Type, EquatableArray<Choice> Choices) : Feature
{
    // Of more values, the switch is longer than a call of one that several members share.
    private const int MostInPlace = 32;

    /// <summary>Whether several members of this kind share the switch.</summary>
    public bool IsLarge => Choices.Count > MostInPlace;

    public override int Width => Choices.Count;

    public override string Meaning => Literal.Escape($"one of {Names(Choices)}");

    public override void Write(CodeWriter writer, string value, Place at, string member)
    {
        writer.Line($"input.Slice({at}, {Width}).Clear();");
        using (writer.Block($"input[{at} + ({value} switch", "})] = 1f;"))
            WriteArms(writer, Choices, value, Literal.String(member));
    }

    /// <summary>Writes the statements that pack one value by a function that <see cref="WriteFunction"/> writes.</summary>
    public void WriteCall(CodeWriter writer, string function, string value, Place at, string member) => writer.Lines($"""
        input.Slice({at}, {Width}).Clear();
        input[{at} + {function}({value}, {Literal.String(member)})] = 1f;
        """);

    /// <summary>Writes a local function from values to their numbers.</summary>
    public void WriteFunction(CodeWriter writer, string function)
    {
        using (writer.Block($"static int {function}({Type} value, string member) => value switch", "};"))
            WriteArms(writer, Choices, "value", "member");
    }

    /// <summary>Writes the arms of a switch from values to their numbers.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="choices">The values.</param>
    /// <param name="value">The value, an expression.</param>
    /// <param name="member">What errors call it, an expression.</param>
    public static void WriteArms(CodeWriter writer, EquatableArray<Choice> choices, string value, string member)
    {
        for (int i = 0; i < choices.Count; i++)
            writer.Line($"{choices[i].Pattern} => {i},");
        writer.Line($"_ => throw {Packing}.Unknown({member}, {value}, {Literal.String(Names(choices))}),");
    }

    private static string Names(EquatableArray<Choice> choices) => string.Join(", ", choices.Select(static choice => choice.Name));
}

/// <summary>A value that there is.</summary>
/// <param name="Name">As it reads: <c>Setosa</c>, <c>usa</c>.</param>
/// <param name="Pattern">As C# matches it: <c>global::Species.Setosa</c>, <c>"usa"</c>.</param>
internal sealed record Choice(string Name, string Pattern);
