using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>Losses of sixteen elements that need more than one line to be stable.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Losses
{
    /// <summary>
    /// The binary cross-entropy of sigmoid(z) with the target t: -t log p - (1 - t) log(1 - p) as max(z, 0) - z t + log(1 + exp(-|z|)), finite for
    /// every finite logit. Its derivative with respect to z is sigmoid(z) - t.
    /// </summary>
    /// <param name="logit">z, before the sigmoid.</param>
    /// <param name="target">t, within 0 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BinaryCrossentropy(Vector512<float> logit, Vector512<float> target)
    {
        // The large terms cancel first, so that the small loss of a confident right answer keeps its digits.
        Vector512<float> large = Vector512.MultiplyAddEstimate(-logit, target, Activations.Relu(logit));
        return large + VectorMath.Log1pUnit(VectorMath.ExpNonPositive(-Vector512.Abs(logit)));
    }
}
