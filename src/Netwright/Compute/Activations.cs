using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// The activation functions of sixteen elements and their derivatives. A derivative is computed from what its layer keeps between forward and
/// backward: the output y where that is enough, else the input x. No result is NaN or infinite for finite x where the true value is not; NaN comes
/// out where NaN goes in, so that a run that diverges is noticed.
/// </summary>
/// <remarks>
/// A method should call those that need an exponential at one place, in a loop over the rows of a tile, not once for each row written out: where
/// the machine has no 512-bit registers each operation is inlined as two, and past 1,024 locals RyuJIT stops inlining, which costs a factor of ten.
/// <para>For generated code to call: programs have no use for it, and it may change with any version.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Activations
{
    private const float LeakySlope = 0.2f;
    private const float SeluScale = 1.05070098f;
    private const float SeluScaleAlpha = 1.05070098f * 1.67326324f;
    private const float InverseSqrtTwoPi = 0.398942280f;

    // From here on tanh(log(1 + exp(x))) is 1, and exp(4x) is still finite.
    private const float MishLinear = 20f;

    // Up to here exp(x) is 0, and 4x is still finite.
    private const float MishNothing = -1000f;

    /// <summary>max(x, 0)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Relu(Vector512<float> x) => Vector512.MaxNative(Vector512<float>.Zero, x);

    /// <summary>1 where the output y is positive, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ReluDerivative(Vector512<float> y) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(y, Vector512<float>.Zero), Vector512<float>.One, Vector512<float>.Zero);

    /// <summary>x where x is positive, else 0.2 x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LeakyRelu(Vector512<float> x) => Vector512.MaxNative(x * Vector512.Create(LeakySlope), x);

    /// <summary>1 where the output y is positive, else 0.2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LeakyReluDerivative(Vector512<float> y) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(y, Vector512<float>.Zero), Vector512<float>.One, Vector512.Create(LeakySlope));

    /// <summary>x where x is positive, else alpha x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PRelu(Vector512<float> x, Vector512<float> alpha) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), x, alpha * x);

    /// <summary>1 where the input x is positive, else alpha.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PReluDerivative(Vector512<float> x, Vector512<float> alpha) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), Vector512<float>.One, alpha);

    /// <summary>x where x is positive, else exp(x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Elu(Vector512<float> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), x, VectorMath.Expm1NonPositive(x));

    /// <summary>1 where the output y is positive, else y + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> EluDerivative(Vector512<float> y) => Vector512.MinNative(Vector512<float>.One, y + Vector512<float>.One);

    /// <summary>s x where x is positive, else s α (exp(x) - 1), with s = 1.05070098 and α = 1.67326324.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Selu(Vector512<float> x)
    {
        Vector512<float> negative = Vector512.Create(SeluScaleAlpha) * VectorMath.Expm1NonPositive(x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), Vector512.Create(SeluScale) * x, negative);
    }

    /// <summary>s where the output y is positive, else y + s α.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SeluDerivative(Vector512<float> y) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(y, Vector512<float>.Zero), Vector512.Create(SeluScale), y + Vector512.Create(SeluScaleAlpha));

    /// <summary>x Φ(x) with the normal distribution function Φ(x) = (1 + erf(x / √2)) / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gelu(Vector512<float> x)
    {
        // max(x, 0) - |x| Φ(-|x|), without cancellation on the negative side.
        Vector512<float> magnitude = Vector512.Abs(x);
        return Vector512.MultiplyAddEstimate(-magnitude, VectorMath.NormalTail(magnitude), Relu(x));
    }

    /// <summary>Φ(x) + x φ(x), from the input x, with the normal density φ(x) = exp(-x² / 2) / √(2π).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GeluDerivative(Vector512<float> x)
    {
        Vector512<float> density = Vector512.Create(InverseSqrtTwoPi) * VectorMath.ExpNonPositive(Vector512.Create(-0.5f) * x * x);
        Vector512<float> tail = VectorMath.NormalTail(Vector512.Abs(x));
        Vector512<float> distribution = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), tail, Vector512<float>.One - tail);
        return Vector512.MultiplyAddEstimate(x, density, distribution);
    }

    /// <summary>x sigmoid(x)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Silu(Vector512<float> x) => x / (Vector512<float>.One + VectorMath.Exp(-x));

    /// <summary>s (1 + x (1 - s)) with s = sigmoid(x), from the input x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SiluDerivative(Vector512<float> x)
    {
        Vector512<float> s = Sigmoid(x);
        return s * Vector512.MultiplyAddEstimate(x, Vector512<float>.One - s, Vector512<float>.One);
    }

    /// <summary>log(1 + exp(x)), as max(x, 0) + log(1 + exp(-|x|)), which neither overflows nor loses the small values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) =>
        Relu(x) + VectorMath.Log1pUnit(VectorMath.ExpNonPositive(-Vector512.Abs(x)));

    /// <summary>sigmoid(x) = 1 - exp(-y), from the output y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusDerivative(Vector512<float> y) => -VectorMath.Expm1NonPositive(-y);

    /// <summary>exp(x)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exponential(Vector512<float> x) => VectorMath.Exp(x);

    /// <summary>The output y itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExponentialDerivative(Vector512<float> y) => y;

    /// <summary>x tanh(log(1 + exp(x))), as x w / (w + 2) with w = e (e + 2) and e = exp(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Mish(Vector512<float> x)
    {
        Vector512<float> e = VectorMath.ExpNonPositive(Vector512.MinNative(Vector512.Create(MishLinear), x));
        Vector512<float> w = e * (e + Vector512.Create(2f));
        return x * (w / (w + Vector512.Create(2f)));
    }

    /// <summary>w / (w + 2) + 4 x e (1 + e) / (w + 2)² with w = e (e + 2) and e = exp(x), from the input x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MishDerivative(Vector512<float> x)
    {
        x = Vector512.MaxNative(Vector512.Create(MishNothing), Vector512.MinNative(Vector512.Create(MishLinear), x));
        Vector512<float> e = VectorMath.ExpNonPositive(x);
        Vector512<float> w = e * (e + Vector512.Create(2f));
        Vector512<float> inverse = Vector512<float>.One / (w + Vector512.Create(2f));
        Vector512<float> slope = Vector512.Create(4f) * x * (e * inverse) * ((Vector512<float>.One + e) * inverse);
        return Vector512.MultiplyAddEstimate(w, inverse, slope);
    }

    /// <summary>1 / (1 + exp(-x))</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + VectorMath.Exp(-x));

    /// <summary>y (1 - y), from the output y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidDerivative(Vector512<float> y) => y * (Vector512<float>.One - y);

    /// <summary>x / 6 + 1/2, held within 0 and 1: relu6(x + 3) / 6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> HardSigmoid(Vector512<float> x)
    {
        Vector512<float> line = Vector512.MultiplyAddEstimate(x, Vector512.Create(1f / 6f), Vector512.Create(0.5f));
        return Vector512.MinNative(Vector512<float>.One, Vector512.MaxNative(Vector512<float>.Zero, line));
    }

    /// <summary>1/6 where the output y lies between 0 and 1, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> HardSigmoidDerivative(Vector512<float> y)
    {
        Vector512<float> inside = Vector512.GreaterThan(y, Vector512<float>.Zero) & Vector512.LessThan(y, Vector512<float>.One);
        return inside & Vector512.Create(1f / 6f);
    }

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => VectorMath.Tanh(x);

    /// <summary>1 - y², from the output y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> y) => Vector512.MultiplyAddEstimate(-y, y, Vector512<float>.One);
}
