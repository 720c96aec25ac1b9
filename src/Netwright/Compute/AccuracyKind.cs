using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>Which predictions count as right, decided by the network's head.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AccuracyKind
{
    /// <summary>A regression: no prediction is right or wrong, and the accuracy is NaN.</summary>
    None,

    /// <summary>The greatest output is at the target's class.</summary>
    Categorical,

    /// <summary>The output lies on the target's side of 1/2; the share of the outputs that do.</summary>
    Binary,

    /// <summary>The output has the target's sign; the share of the outputs that do.</summary>
    Sign,
}
