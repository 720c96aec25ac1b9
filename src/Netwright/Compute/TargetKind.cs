using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>What the targets of a loss are, beside numbers within its range.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TargetKind
{
    /// <summary>Any numbers.</summary>
    Numbers,

    /// <summary>Probabilities of classes, which sum to 1 up to rounding.</summary>
    Distributions,

    /// <summary>-1 or 1; 0 stands for -1.</summary>
    Signs,
}
