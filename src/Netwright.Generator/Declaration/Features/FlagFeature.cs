using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>A bool as 0 or 1, perhaps with a default for null.</summary>
internal sealed record FlagFeature(double? Default) : Feature
{
    public override int Width => 1;

    public override string Meaning => $"0 or 1{(Default is { } value ? $", {Literal.Text(value)} for null" : "")}";

    public override void Write(CodeWriter writer, string value, Place at, string member) => writer.Line(Default is { } other
        ? $"input[{at}] = {value} switch {{ true => 1f, false => 0f, null => {Literal.Float(other)} }};"
        : $"input[{at}] = {value} ? 1f : 0f;");
}
