namespace Netwright.Generator.Layers.Linear;

/// <summary>
/// A tile of a matrix product: sums that stay in registers until they are stored. Layers share the methods, in the class <c>Product</c>: the depth is an
/// argument, except where a product is so short that it is written out.
/// </summary>
/// <param name="Adds">Whether the sums are added to what lies in the output; else they begin with a vector for all rows, the bias or zeros.</param>
/// <param name="WrittenOut">The depth of a product that is written out, or 0.</param>
internal sealed record Tile(bool Adds, int WrittenOut)
{
    // A loop over a product this short would cost as much as what is in it.
    private const int Short = 8;

    /// <summary>The tile of a product of a depth.</summary>
    public static Tile Of(int depth, bool adds = false) => new(adds, depth <= Short ? depth : 0);

    /// <summary>The name of the method for a shape, <c>Rows8</c>: <c>Rows8Of2</c>, <c>Rows8Added</c>.</summary>
    public string Name(string shape) => $"{shape}{(WrittenOut > 0 ? $"Of{WrittenOut}" : "")}{(Adds ? "Added" : "")}";

    /// <summary>The parameters of the method for a shape behind x.</summary>
    /// <param name="rows">What tells the rows, <c>int from, int to</c>, or nothing.</param>
    public string Parameters(string rows)
        => $"ref float w, {(Adds ? "" : "ref float start, ")}ref float y, {rows}int stride{(WrittenOut > 0 ? "" : ", int depth")}";

    /// <summary>The arguments for those.</summary>
    /// <param name="kernel">The panel of the kernel.</param>
    /// <param name="start">What the sums begin with.</param>
    /// <param name="output">Where they are written.</param>
    /// <param name="rows">The rows, as <c>from, to</c>, or nothing.</param>
    /// <param name="depth">The terms of each sum.</param>
    public string Arguments(string kernel, string start, string output, string rows, string depth)
        => $"ref {kernel}, {(Adds ? "" : $"ref {start}, ")}ref {output}, {rows}stride{(WrittenOut > 0 ? "" : $", {depth}")}";
}
