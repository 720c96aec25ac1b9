using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>So many elements of one kind, in an array or in a struct that is one.</summary>
/// <param name="Element">What each becomes.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Type">The type of the array or struct, as C#.</param>
/// <param name="IsInline">Whether it is a struct, which has its length by itself.</param>
internal sealed record SequenceFeature(Feature Element, int Length, string Type, bool IsInline) : Feature
{
    public override int Width => (int)Math.Min(int.MaxValue, (long)Element.Width * Length);

    public override string Meaning => $"{Length} of: {Element.Meaning}";

    public override bool IsStandardized => Element.IsStandardized;

    public override void Write(CodeWriter writer, string value, Place at, string member)
    {
        string elements = $"elements{at.Start}";
        writer.Line($"{Type} {elements} = {(IsInline ? value : $"{Packing}.Elements({value}, {Length}, {Literal.String(member)})")};");
        using (writer.Block($"for (int i = 0; i < {Length}; i++)"))
            Element.Write(writer, $"{elements}[i]", at with { Index = Element.Width == 1 ? "i" : $"i * {Element.Width}" }, member);
    }
}
