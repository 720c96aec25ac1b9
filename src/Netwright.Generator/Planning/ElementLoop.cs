using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>A loop over the panels of a matrix and, within a panel, over its rows: the order in which it lies in memory.</summary>
internal static class ElementLoop
{
    /// <summary>Opens the loop over rows <c>n</c> from <c>from</c> to <c>to</c>, with <c>at</c> where sixteen floats lie.</summary>
    public static Nest OverElements(this CodeWriter writer, int panels)
        => new(writer.OverPanels(panels), writer.OverRows(panels));

    /// <summary>Opens the loop over rows within one of so many panels.</summary>
    public static Block OverRows(this CodeWriter writer, int panels)
    {
        Block rows = writer.Block("for (int n = from; n < to; n++)");
        writer.Line(panels == 1 ? "int at = n * 16;" : "int at = (panel * stride + n) * 16;");
        return rows;
    }
}
