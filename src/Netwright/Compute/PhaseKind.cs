using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>How a phase is shared out among threads. All of them are through with one phase before any begins the next.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PhaseKind
{
    /// <summary>Rows of the batch: each thread has some whole tiles of them, which go through the phase block by block.</summary>
    Rows,

    /// <summary>Columns of a layer, over all rows: each thread has a part of the panels.</summary>
    Columns,

    /// <summary>A sum over all rows: each thread has a part of the sums.</summary>
    Reduction,

    /// <summary>The parameters: each thread has a part of them.</summary>
    Parameters,
}
