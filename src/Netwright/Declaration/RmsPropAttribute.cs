namespace Netwright;

/// <summary>
/// RMSprop (Tieleman and Hinton, 2012): v follows the mean of the squared gradient and w -= rate · g / √(v + ε), with ε under the root as in Keras.
/// With momentum the step goes through u = momentum · u + rate · g / √(v + ε), w -= u.
/// </summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class RmsPropAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>The decay of the mean square, in [0, 1); 0.9 by default.</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>How much of the last change is kept, in [0, 1); 0 by default.</summary>
    public double Momentum { get; set; }

    /// <summary>What keeps the division finite, above 0; 1e-7 by default.</summary>
    public double Epsilon { get; set; } = 1e-7;

    /// <summary>Whether the square of the gradient's mean is subtracted from v, which makes v the gradient's variance. False by default.</summary>
    public bool Centered { get; set; }
}
