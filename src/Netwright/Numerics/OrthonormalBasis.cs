using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Numerics;

/// <summary>
/// Turns vectors into an orthonormal basis of their span by the modified Gram-Schmidt process: the Q of the QR decomposition whose R has a
/// positive diagonal, which makes Q uniform among the orthogonal matrices where the vectors are normally distributed (Mezzadri, 2007).
/// </summary>
internal static class OrthonormalBasis
{
    /// <summary>Replaces the vectors, of one length and no fewer than they are, by the basis.</summary>
    public static void Make(double[][] vectors)
    {
        for (int i = 0; i < vectors.Length; i++)
        {
            double[] current = vectors[i];
            Scale(current, 1 / Math.Sqrt(Dot(current, current)));
            for (int later = i + 1; later < vectors.Length; later++)
                Subtract(vectors[later], Dot(current, vectors[later]), current);
        }
    }

    // Vectors of a fixed width, not of the machine's: the order of the sums, hence the bits, are the same everywhere.
    private static double Dot(double[] a, double[] b)
    {
        ReadOnlySpan<Vector256<double>> wideA = MemoryMarshal.Cast<double, Vector256<double>>(a.AsSpan());
        ReadOnlySpan<Vector256<double>> wideB = MemoryMarshal.Cast<double, Vector256<double>>(b.AsSpan());
        Vector256<double> sums = Vector256<double>.Zero;
        for (int i = 0; i < wideA.Length; i++)
            sums += wideA[i] * wideB[i];

        double sum = Vector256.Sum(sums);
        for (int i = wideA.Length * Vector256<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void Scale(double[] vector, double factor)
    {
        for (int i = 0; i < vector.Length; i++)
            vector[i] *= factor;
    }

    private static void Subtract(double[] vector, double factor, double[] other)
    {
        Span<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(vector.AsSpan());
        ReadOnlySpan<Vector256<double>> wideOther = MemoryMarshal.Cast<double, Vector256<double>>(other.AsSpan());
        Vector256<double> factors = Vector256.Create(factor);
        for (int i = 0; i < wide.Length; i++)
            wide[i] -= factors * wideOther[i];
        for (int i = wide.Length * Vector256<double>.Count; i < vector.Length; i++)
            vector[i] -= factor * other[i];
    }
}
