namespace Netwright.Generator.Planning;

/// <summary>
/// A matrix of the batch, rows = samples x positions, columns = channels. It lies in panels of 16 columns, [panels][rows][16], the last padded: this class
/// says where a row of a panel lies. Places of single elements, and of panels whose numbers are known, are written where they are needed.
/// </summary>
/// <param name="name">The core's field for it.</param>
/// <param name="local">The local of inference, or null where inference keeps no such matrix.</param>
/// <param name="view">Its rows of a sample, and its columns.</param>
internal sealed class Matrix(string name, string? local, View view)
{
    /// <summary>The core's field while training.</summary>
    public string Field { get; } = name;

    /// <summary>The local of inference, or null.</summary>
    public string? Local { get; } = local;

    /// <summary>Its rows of a sample, and its columns.</summary>
    public View View { get; } = view;

    /// <summary>Where the sixteen floats of row <c>n</c> lie in a matrix of so many panels: in the <c>panel</c> in hand, or the only one.</summary>
    /// <param name="panels">The matrix's panels.</param>
    /// <param name="row">The row.</param>
    /// <param name="stride">The rows that a panel has room for.</param>
    public static string At(int panels, string row = "n", string stride = "stride") => panels == 1 ? $"{row} * 16" : $"(panel * {stride} + {row}) * 16";

    /// <summary>A panel of a matrix, as the place of its first float: the one in hand, or the only one.</summary>
    /// <param name="panels">The matrix's panels.</param>
    /// <param name="matrix">The parameter that is the matrix.</param>
    /// <param name="panel">The panel's number.</param>
    public static string Panel(int panels, string matrix, string panel = "panel") => panels == 1 ? matrix : $"Lanes.At(ref {matrix}, {panel} * stride * 16)";
}
