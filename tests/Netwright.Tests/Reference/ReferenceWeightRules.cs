namespace Netwright.Tests.Reference;

/// <summary>Keras's regularizers L1 and L2 and its constraints NonNeg and MaxNorm, as plainly as they can be written.</summary>
internal sealed record ReferenceWeightRules(double L1 = 0, double L2 = 0, double MaxNorm = double.PositiveInfinity, bool IsNonNegative = false)
{
    /// <summary>L1 · Σ |w| + L2 · Σ w²; its gradient is added.</summary>
    public double Penalty(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        double penalty = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            penalty += L1 * Math.Abs(weights[i]) + L2 * weights[i] * weights[i];
            gradient[i] += L1 * Math.Sign(weights[i]) + 2 * L2 * weights[i];
        }

        return penalty;
    }

    /// <summary>Puts weights that have one norm within their bounds.</summary>
    public void Bound(Span<double> weights)
    {
        double squares = 0;
        foreach (ref double w in weights)
        {
            if (IsNonNegative && w < 0)
                w = 0;
            squares += w * w;
        }

        double norm = Math.Sqrt(squares);
        foreach (ref double w in weights)
            w *= double.IsPositiveInfinity(MaxNorm) ? 1 : Math.Min(norm, MaxNorm) / (1e-7 + norm);
    }
}
