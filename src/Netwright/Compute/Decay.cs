using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// The sums that optimizers keep, of which a part decays at each step. Where gradients have vanished they would end among the subnormal numbers, each operation
/// with which takes some processors a hundred times as long; so they end at numbers that are too small to move a parameter.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Decay
{
    private const float Grain = 1e-20f, Least = 1e-36f;

    /// <summary>keep · sum + x within float's rounding, or 1e-27 if that is more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sum(Vector512<float> keep, Vector512<float> sum, Vector512<float> x)
        => Vector512.MultiplyAddEstimate(keep, sum, x + Vector512.Create(Grain)) - Vector512.Create(Grain);

    /// <summary>keep · sum + x² within float's rounding, but at least 1e-36.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SumOfSquares(Vector512<float> keep, Vector512<float> sum, Vector512<float> x)
        => Vector512.MultiplyAddEstimate(x, x, Vector512.MultiplyAddEstimate(keep, sum, Vector512.Create(Least)));
}
