namespace Netwright;

/// <summary>
/// AdaGrad (Duchi, Hazan and Singer, 2011): a is the sum of the squares of all gradients so far, and w -= rate · g / √(a + ε), so that the steps of a parameter
/// shrink with the gradients that it has had. As in Keras, ε stands under the root.
/// </summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class AdaGradAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>What the sum of squares starts at, 0 or more; 0.1 by default.</summary>
    public double InitialAccumulatorValue { get; set; } = 0.1;

    /// <summary>What keeps the division finite, above 0; 1e-7 by default.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
