namespace Netwright;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, 2017): w -= rate · decay · w before Adam's step, for every parameter as in Keras.</summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class AdamWAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>The share of a parameter that a step of rate 1 would take off, 0 or more; 0.004 by default.</summary>
    public double WeightDecay { get; set; } = 0.004;

    /// <summary>The decay of the mean, in [0, 1); 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay of the mean square, in [0, 1); 0.999 by default.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What keeps the division finite, above 0; 1e-7 by default.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
