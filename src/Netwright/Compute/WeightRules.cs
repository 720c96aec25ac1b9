using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>Penalties of a tensor's weights, which are added to the loss, and bounds that they are kept within after each step.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WeightRules
{
    /// <summary>Nothing is asked.</summary>
    public static WeightRules None { get; } = new();

    /// <summary>The share of Σ |w| that is added to the loss.</summary>
    public double L1 { get; init; }

    /// <summary>The share of Σ w² that is added to the loss.</summary>
    public double L2 { get; init; }

    /// <summary>The greatest norm: of each column of a kernel, of a vector as a whole.</summary>
    public double MaxNorm { get; init; } = double.PositiveInfinity;

    /// <summary>Whether weights below zero become zero.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>Whether the loss counts the weights.</summary>
    internal bool IsPenalized => L1 > 0 || L2 > 0;

    /// <summary>Whether the weights are bounded.</summary>
    internal bool IsBounded => IsNonNegative || !double.IsPositiveInfinity(MaxNorm);
}
