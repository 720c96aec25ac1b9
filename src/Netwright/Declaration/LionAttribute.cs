namespace Netwright;

/// <summary>
/// Lion (Chen et al., 2023): w -= rate · sign(β₁ m + (1 - β₁) g), then m = β₂ m + (1 - β₂) g. Each step moves a parameter by the rate, so a good rate
/// is 3 to 10 times smaller than Adam's.
/// </summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class LionAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>The share of the mean m in the sign that decides a step, in [0, 1); 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay of the mean, in [0, 1); 0.99 by default.</summary>
    public double Beta2 { get; set; } = 0.99;
}
