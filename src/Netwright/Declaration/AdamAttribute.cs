namespace Netwright;

/// <summary>
/// Adam (Kingma and Ba, 2014): m and v follow the mean of the gradient and of its square, and
/// w -= rate · √(1 - β₂ᵗ) / (1 - β₁ᵗ) · m / (√v + ε). As in Keras, ε is the paper's ε̂, outside the correction.
/// </summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class AdamAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>The decay of the mean, in [0, 1); 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay of the mean square, in [0, 1); 0.999 by default.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What keeps the division finite, above 0; 1e-7 by default.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
