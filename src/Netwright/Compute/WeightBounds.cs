using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// The bounds of weights that are kept after each step, Keras's constraints NonNeg and MaxNorm: of a kernel [inputs, units] each unit's column has a norm of its
/// own, of a vector all of it. A panel of a kernel and a vector are each one thread's.
/// </summary>
internal sealed class WeightBounds
{
    // Keras's, which keeps 0 / 0 away.
    private const double Epsilon = 1e-7;

    private readonly (ParameterTensor Tensor, int Start, int Length)[] panels;

    private WeightBounds(NetworkDescription network)
        => panels = [.. network.Tensors.Where(static tensor => tensor.Rules.IsBounded).SelectMany(Panels)];

    /// <summary>The bounds that a network declares, or null.</summary>
    public static WeightBounds? Of(NetworkDescription network) => Array.Exists(network.Tensors, static tensor => tensor.Rules.IsBounded) ? new WeightBounds(network) : null;

    /// <summary>Puts one part's share of the weights within their bounds.</summary>
    public void Keep(Span<float> parameters, int part, int parts)
    {
        for (int i = ArenaBlock.Share(panels.Length, part, parts); i < ArenaBlock.Share(panels.Length, part + 1, parts); i++)
        {
            (ParameterTensor tensor, int start, int length) = panels[i];
            Span<Vector512<float>> weights = MemoryMarshal.Cast<float, Vector512<float>>(parameters.Slice(start, length));
            if (tensor.Rules.IsNonNegative)
                CutNegative(weights);
            if (!double.IsPositiveInfinity(tensor.Rules.MaxNorm))
                ScaleDown(weights, tensor.Rules.MaxNorm, together: !tensor.IsKernel);
        }
    }

    private static IEnumerable<(ParameterTensor Tensor, int Start, int Length)> Panels(ParameterTensor tensor)
    {
        int length = tensor.IsKernel ? tensor.Inputs * Compute.Panels.Width : tensor.ArenaLength;
        for (int from = 0; from < tensor.ArenaLength; from += length)
            yield return (tensor, tensor.Offset + from, length);
    }

    // What is NaN stays NaN.
    private static void CutNegative(Span<Vector512<float>> weights)
    {
        foreach (ref Vector512<float> w in weights)
            w = Vector512.MaxNative(Vector512<float>.Zero, w);
    }

    // w min(norm, limit) / (norm + ε), with the norm of each of the sixteen columns, or of all together.
    private static void ScaleDown(Span<Vector512<float>> weights, double limit, bool together)
    {
        Vector512<double> low = Vector512<double>.Zero, high = low;
        foreach (Vector512<float> w in weights)
        {
            (Vector512<double> first, Vector512<double> last) = Vector512.Widen(w);
            low += first * first;
            high += last * last;
        }

        if (together)
            low = high = Vector512.Create(Vector512.Sum(low + high));
        Vector512<float> factor = Vector512.Narrow(Factor(low, limit), Factor(high, limit));
        foreach (ref Vector512<float> w in weights)
            w *= factor;
    }

    private static Vector512<double> Factor(Vector512<double> squares, double limit)
    {
        Vector512<double> norm = Vector512.Sqrt(squares);
        return Vector512.MinNative(Vector512.Create(limit), norm) / (norm + Vector512.Create(Epsilon));
    }
}
