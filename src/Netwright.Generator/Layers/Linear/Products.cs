namespace Netwright.Generator.Layers.Linear;

/// <summary>The calls of products y = start + x w: for short depths, whose number is a type argument, or for any.</summary>
internal static class Products
{
    /// <summary>Panels that one row is multiplied with side by side: four hide the latency of an addition.</summary>
    public const int PanelsAbreast = 4;

    // A loop over a product this short would cost as much as what is in it.
    private const int Short = 8;

    /// <summary>Whether the depth of a product is a type argument.</summary>
    public static bool IsShort(int depth) => depth <= Short;

    /// <summary>The call for rows <c>from</c> to <c>to</c> of x and a panel of w.</summary>
    /// <param name="kernel">The panel.</param>
    /// <param name="start">What the sums begin with.</param>
    /// <param name="step">How far apart that is for neighbouring rows: 0, or 16 where the sums are added to what lies in the output.</param>
    /// <param name="output">The panel that receives the sums.</param>
    /// <param name="depth">The terms of each sum.</param>
    public static string Rows(string kernel, string start, int step, string output, int depth) => IsShort(depth)
        ? $"ShortProduct.Rows<Depth{depth}>(ref x, ref {kernel}, ref {start}, {step}, ref {output}, from, to);"
        : $"Product.Rows(ref x, ref {kernel}, ref {start}, {step}, ref {output}, from, to, stride, {depth});";

    /// <summary>The call for row <c>from</c> of x and some neighbouring panels of w, of a depth that is not short.</summary>
    public static string Abreast(int panels, string kernel, string start, string output, int depth)
        => $"Product.Panels{panels}(ref Lanes.At(ref x, from * 16), ref {kernel}, ref {start}, ref {output}, stride, {depth});";

    /// <summary>The call for row <c>from</c> of x and all panels of w, of a short depth.</summary>
    /// <param name="panels">The panels.</param>
    /// <param name="kernel">The first one.</param>
    /// <param name="start">What the first one's sums begin with.</param>
    /// <param name="step">How far apart that is for neighbouring panels: 16, or 0 where all begin with the same.</param>
    /// <param name="depth">The terms of each sum.</param>
    public static string Row(int panels, string kernel, string start, int step, int depth)
        => $"ShortProduct.Row<Depth{depth}>(ref Lanes.At(ref x, from * 16), ref {kernel}, ref {start}, {step}, ref Lanes.At(ref y, from * 16), {panels}, stride);";
}
