using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>The parameters that tell a kernel its rows, those of a view: samples times its positions.</summary>
internal static class RowParameters
{
    /// <summary>The rows from one to another, and those that a panel has room for.</summary>
    public static IReadOnlyList<Parameter> Range(View view) =>
    [
        new("int from", view.Rows("from")) { Predicting = "0" },
        new("int to", view.Rows("to")) { Predicting = view.Rows("rows") },
        Stride(view),
    ];

    /// <summary>All rows of the batch, and those that a panel has room for.</summary>
    public static IReadOnlyList<Parameter> All(View view) => [Count(view), Stride(view)];

    /// <summary>The rows of the batch.</summary>
    public static Parameter Count(View view) => new("int rows", view.Rows("Rows"));

    /// <summary>The rows that a panel has room for.</summary>
    /// <param name="view">The matrix's view.</param>
    /// <param name="name">What the kernel calls it.</param>
    public static Parameter Stride(View view, string name = "stride") => new($"int {name}", view.Rows("Stride")) { Predicting = view.Rows("stride") };
}
