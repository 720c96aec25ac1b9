using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>What the writers of tiles share: accumulators in registers, sixteen columns each, and the places of panels.</summary>
internal static class TileWriter
{
    /// <summary>
    /// The attribute of every kernel: full speed at the first call, and no profiling code in its loops. A kernel that the JIT takes into its caller shares the
    /// caller's budget of inlined code, and once that is used up, calls the vector functions for each sixteen numbers.
    /// </summary>
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>A sum as text: <c>counter + 32</c>, or the first term alone.</summary>
    public static string Plus(string term, int floats) => floats == 0 ? term : $"{term} + {floats}";

    /// <summary>The place of a panel: <c>100352 + panel * 16</c>; reckoned out where there is one panel, or its number is known.</summary>
    public static string At(int first, int panels, string panel, int length)
        => int.TryParse(panel, out int number) ? Literal.Text(first + number * length) : panels == 1 ? Literal.Text(first) : first == 0 ? $"{panel} * {length}" : $"{first} + {panel} * {length}";

    /// <summary>Where a part's share of so many tiles begins; FitOptions allows 1024 parts, so the product may need more than an int.</summary>
    public static string Share(int tiles, string part)
        => tiles <= int.MaxValue / 1024 ? $"{tiles} * {part} / parts" : $"(int)({tiles}L * {part} / parts)";

    /// <summary>A loop over panels, or a bare block of lines where there is one.</summary>
    public static Block OverPanels(this CodeWriter writer, int panels, string panel = "panel")
        => panels == 1 ? default : writer.Block($"for (int {panel} = 0; {panel} < {panels}; {panel}++)");

    /// <summary>A loop over this part's share of the panels; where there is one, the first part takes it.</summary>
    public static Block OverShare(this CodeWriter writer, int panels)
    {
        if (panels == 1)
            return writer.Block("if (part == 0)");

        writer.Line($"int last = {Share(panels, "(part + 1)")};");
        return writer.Block($"for (int panel = {Share(panels, "part")}; panel < last; panel++)");
    }
}
