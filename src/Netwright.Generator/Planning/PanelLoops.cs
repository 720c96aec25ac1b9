using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>Loops over the panels and rows of a matrix, and the places of panels. Where there is one panel its loop is left out, and places are reckoned out.</summary>
internal static class PanelLoops
{
    /// <summary>A sum as text: <c>counter + 32</c>, or the first term alone.</summary>
    public static string Plus(string term, int floats) => floats == 0 ? term : $"{term} + {floats}";

    /// <summary>The place of the panel in hand: <c>100352 + panel * 16</c>.</summary>
    /// <param name="first">The place of the first panel.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="length">How far apart they are.</param>
    public static string Place(int first, int panels, int length)
        => panels == 1 ? Literal.Text(first) : first == 0 ? $"panel * {length}" : $"{first} + panel * {length}";

    /// <summary>Where a part's share of so many tiles begins; FitOptions allows 1024 parts, so the product may need more than an int.</summary>
    public static string Share(int tiles, string part)
        => tiles <= int.MaxValue / 1024 ? $"{tiles} * {part} / parts" : $"(int)({tiles}L * {part} / parts)";

    /// <summary>A loop over panels, or a bare block of lines where there is one.</summary>
    public static Block OverPanels(this CodeWriter writer, int panels)
        => panels == 1 ? default : writer.Block($"for (int panel = 0; panel < {panels}; panel++)");

    /// <summary>A loop over this part's share of the panels; where there is one, the first part takes it.</summary>
    public static Block OverShare(this CodeWriter writer, int panels)
    {
        if (panels == 1)
            return writer.Block("if (part == 0)");

        writer.Line($"int last = {Share(panels, "(part + 1)")};");
        return writer.Block($"for (int panel = {Share(panels, "part")}; panel < last; panel++)");
    }

    /// <summary>A loop over panels and, within a panel, over its rows <c>n</c>: the order in which a matrix lies in memory. <c>at</c> is where sixteen floats lie.</summary>
    public static Nest OverElements(this CodeWriter writer, int panels) => new(writer.OverPanels(panels), writer.OverRows(panels));

    /// <summary>A loop over rows <c>n</c> within the panel in hand of so many; <c>at</c> is where its sixteen floats lie.</summary>
    public static Block OverRows(this CodeWriter writer, int panels, string range = "n = from; n < to")
    {
        Block rows = writer.Block($"for (int {range}; n++)");
        writer.Line($"int at = {Matrix.At(panels)};");
        return rows;
    }
}
