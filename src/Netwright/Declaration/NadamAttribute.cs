namespace Netwright;

/// <summary>
/// Adam with Nesterov's look ahead (Dozat, 2016): m and v are Adam's. With the momentum uₜ = β₁ (1 - 0.96ᵗ / 2) of step t and the product pₜ of u₁ to uₜ,
/// w -= rate · (uₜ₊₁ m / (1 - pₜ₊₁) + (1 - uₜ) g / (1 - pₜ)) / (√(v / (1 - β₂ᵗ)) + ε).
/// </summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class NadamAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>The decay of the mean, in [0, 1); 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay of the mean square, in [0, 1); 0.999 by default.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What keeps the division finite, above 0; 1e-7 by default.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
