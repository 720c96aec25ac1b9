using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Netwright.Compute;

/// <summary>
/// Elementary functions of sixteen floats at a time, free of branches, for use inside tile epilogues. Polynomials are fitted for the smallest
/// relative error and evaluated by Horner's rule with fused multiply-add where the machine has it. NaN comes out where NaN goes in.
/// </summary>
/// <remarks>
/// MaxNative and MinNative hand back their second argument where either is NaN (or NaN itself, on ARM), so the variable always stands second.
/// <para>For generated code to call: programs have no use for it, and it may change with any version.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorMath
{
    // Above the first exp is infinite, below the second it is smaller than the smallest normal float.
    private const float LargestExponent = 88.72283f;
    private const float SmallestExponent = -87.33654f;

    // Adding 1.5 · 2²³ leaves a float's nearest integer in its low bits.
    private const float RoundingShift = 12582912f;
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts; the first has so few bits that its product with an exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>exp(x) within 2 units in the last place; 0 where the result would be subnormal, infinity above 88.72283.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // What does not compare as in range is infinity or NaN, and so is its larger one with infinity.
        Vector512<float> beyond = Vector512.MaxNative(Vector512.Create(float.PositiveInfinity), x);
        Vector512<float> inRange = Vector512.LessThanOrEqual(x, Vector512.Create(LargestExponent));
        return Vector512.ConditionalSelect(inRange, ExpNonPositive(x), beyond);
    }

    /// <summary>
    /// exp(x) for x of at most 0, where nothing can overflow: softmax after the subtraction of the largest logit.
    /// The accuracy of <see cref="Exp"/>; arguments up to 88.72283 are as good, above that the result is meaningless.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNonPositive(Vector512<float> x)
    {
        // exp(x) = 2^n exp(r); the integer addition puts n into the exponent, also where 2^n alone would overflow.
        Vector512<float> shifted = Vector512.MultiplyAddEstimate(x, Vector512.Create(Log2E), Vector512.Create(RoundingShift));
        Vector512<float> r = Reduce(x, shifted - Vector512.Create(RoundingShift));
        Vector512<float> p = Vector512.MultiplyAddEstimate(r, Expm1Quotient(r), Vector512<float>.One);
        Vector512<float> scaled = (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(SmallestExponent)), Vector512<float>.Zero, scaled);
    }

    /// <summary>
    /// x / (√square + ε) within 4 units in the last place, for squares above zero: the step of Adam and its kin. Square root and division share one slow unit,
    /// which a 512-bit vector keeps busy for 34 cycles, as long as the multiply-adds of a batch of 32; estimates of 14 bits, each refined once by Newton's rule,
    /// take a third of that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OverRoot(Vector512<float> x, Vector512<float> square, Vector512<float> epsilon)
    {
        if (!Avx512F.IsSupported)
            return x / (Vector512.Sqrt(square) + epsilon);

        // Finite, since infinity times 1 / √∞ would be NaN; where the square is infinite, the quotient is x · 0, as that by infinity is.
        Vector512<float> v = Vector512.MinNative(Vector512.Create(float.MaxValue), square);
        Vector512<float> y = Avx512F.ReciprocalSqrt14(v);
        Vector512<float> root = v * y;

        // √v + √v / 2 · (1 - v y²)
        root = Vector512.MultiplyAddEstimate(root * Vector512.Create(0.5f), Vector512.MultiplyAddEstimate(-root, y, Vector512<float>.One), root);
        Vector512<float> divisor = root + epsilon;
        Vector512<float> z = Vector512.ConditionalSelect(Vector512.Equals(v, square), Avx512F.Reciprocal14(divisor), Vector512<float>.Zero);
        Vector512<float> quotient = x * z;

        // The quotient and z times what is left of x.
        return Vector512.MultiplyAddEstimate(Vector512.MultiplyAddEstimate(-quotient, divisor, x), z, quotient);
    }

    /// <summary>A magnitude with the sign of x: nothing where x is zero, NaN where it is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> WithSign(Vector512<float> magnitude, Vector512<float> x)
        => Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Abs(x), Vector512<float>.Zero), Vector512.CopySign(magnitude, x), x);

    /// <summary>exp(x) - 1 for x of at most 0 without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Expm1NonPositive(Vector512<float> x)
    {
        // From -17.4 on the result is -1.
        x = Vector512.MaxNative(Vector512.Create(-18f), x);
        Vector512<float> shifted = Vector512.MultiplyAddEstimate(x, Vector512.Create(Log2E), Vector512.Create(RoundingShift));
        Vector512<float> r = Reduce(x, shifted - Vector512.Create(RoundingShift));
        Vector512<float> power = ((shifted.AsInt32() << 23) + Vector512<float>.One.AsInt32()).AsSingle();
        return Vector512.MultiplyAddEstimate(power, r * Expm1Quotient(r), power - Vector512<float>.One);
    }

    /// <summary>The natural logarithm within 2 units in the last place; minus infinity of 0, NaN of negative numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> subnormal = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        Vector512<float> normal = Vector512.ConditionalSelect(subnormal, x * Vector512.Create(8388608f), x);

        // x = 2^n (1 + f) with 1 + f between √½ and √2.
        Vector512<int> sqrtHalf = Vector512.Create(0x3F3504F3);
        Vector512<int> offset = normal.AsInt32() - sqrtHalf;
        Vector512<float> n = Vector512.ConvertToSingle(offset >> 23) - (subnormal & Vector512.Create(23f));
        Vector512<float> f = ((offset & Vector512.Create(0x007FFFFF)) + sqrtHalf).AsSingle() - Vector512<float>.One;

        Vector512<float> p = Vector512.Create(-7.28602111e-2f);
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(0.125658900f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(-0.132123560f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(0.142389074f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(-0.166212067f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(0.199989900f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(-0.250008404f));
        p = Vector512.MultiplyAddEstimate(p, f, Vector512.Create(0.333333731f));

        // n ln 2 + f - f²/2 + f³ p, the small terms first.
        Vector512<float> square = f * f;
        Vector512<float> small = Vector512.MultiplyAddEstimate(n, Vector512.Create(Ln2Low), square * f * p);
        small = Vector512.MultiplyAddEstimate(square, Vector512.Create(-0.5f), small);
        Vector512<float> result = Vector512.MultiplyAddEstimate(n, Vector512.Create(Ln2High), f + small);

        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(float.PositiveInfinity)), result, x);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512.Create(float.NaN), result);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Vector512.Create(float.NegativeInfinity), result);
    }

    /// <summary>log(1 + x) for x within 0 and 1, accurate also for the smallest x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Log1pUnit(Vector512<float> x)
    {
        Vector512<float> p = Vector512.Create(-3.31243477e-3f);
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(2.01764461e-2f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(-5.76093942e-2f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(0.106746942f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(-0.153517172f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(0.196940243f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(-0.249582931f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(0.333304793f));
        p = Vector512.MultiplyAddEstimate(p, x, Vector512.Create(-0.499999315f));
        return Vector512.MultiplyAddEstimate(p * x, x, x);
    }

    /// <summary>The hyperbolic tangent within 4 units in the last place, also for the smallest x; never beyond ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        // tanh |x| = -t / (t + 2) with t = exp(-2|x|) - 1, which is accurate at both ends.
        Vector512<float> t = Expm1NonPositive(Vector512.Create(-2f) * Vector512.Abs(x));
        return Vector512.CopySign(t / (t + Vector512.Create(2f)), x);
    }

    /// <summary>sin(x π/2) for x within -1 and 1, by Taylor's series up to the eleventh power: within 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> SinOfQuarters(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> p = Vector512.Create(-3.59884324e-6f);
        p = Vector512.MultiplyAddEstimate(p, square, Vector512.Create(1.60441185e-4f));
        p = Vector512.MultiplyAddEstimate(p, square, Vector512.Create(-4.68175414e-3f));
        p = Vector512.MultiplyAddEstimate(p, square, Vector512.Create(7.96926262e-2f));
        p = Vector512.MultiplyAddEstimate(p, square, Vector512.Create(-0.645964098f));
        p = Vector512.MultiplyAddEstimate(p, square, Vector512.Create(1.57079633f));
        return p * x;
    }

    /// <summary>
    /// The normal distribution's tail: the probability Φ(-t) of lying more than t standard deviations below the mean, (1 - erf(t / √2)) / 2, for t
    /// of at least 0. Within 5 units in the last place up to t = 1.5; further out the error is at most 1e-8, and 1e-3 of the value up to t = 5.8.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalTail(Vector512<float> t)
    {
        // A polynomial for -log Φ(-t), weighted for the error of t Φ(-t); it keeps growing past the end of its fit, so that the tail goes to 0.
        Vector512<float> p = Vector512.Create(2.805633059e-8f);
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(-7.605030987e-7f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(8.973820513e-6f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(-5.893100024e-5f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(2.081159037e-4f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(-1.870265442e-5f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(-4.803376738e-3f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(3.634750843e-2f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(0.318306744f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(0.797884881f));
        p = Vector512.MultiplyAddEstimate(p, t, Vector512.Create(0.693147182f));
        return ExpNonPositive(-p);
    }

    /// <summary>The largest of the sixteen lanes, none of which is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float HorizontalMax(Vector512<float> x)
    {
        Vector256<float> eight = Vector256.MaxNative(x.GetLower(), x.GetUpper());
        Vector128<float> four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        Vector128<float> two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>The sum of the sixteen lanes, by halves: always the same tree, so that its bits depend on nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float HorizontalSum(Vector512<float> x)
    {
        Vector256<float> eight = x.GetLower() + x.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        Vector128<float> two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return (two + Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    // x - n ln 2
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Reduce(Vector512<float> x, Vector512<float> n)
    {
        Vector512<float> r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-Ln2High), x);
        return Vector512.MultiplyAddEstimate(n, Vector512.Create(-Ln2Low), r);
    }

    // (exp(r) - 1) / r for |r| of at most ln 2 / 2, with a relative error of 1.4e-8.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Expm1Quotient(Vector512<float> r)
    {
        Vector512<float> p = Vector512.Create(1.38645433e-3f);
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(8.36653635e-3f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(4.16675024e-2f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(0.166665435f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(0.499999970f));
        return Vector512.MultiplyAddEstimate(p, r, Vector512<float>.One);
    }
}
