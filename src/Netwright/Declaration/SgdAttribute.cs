namespace Netwright;

/// <summary>Gradient descent: v = momentum · v - rate · g, then w += v; without momentum w -= rate · g.</summary>
/// <param name="learningRate">The size of a step, above 0.</param>
public sealed class SgdAttribute(double learningRate = 0.01) : OptimizerAttribute(learningRate)
{
    /// <summary>How much of the last change is kept, in [0, 1); 0 by default.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether momentum looks ahead: w += momentum · v - rate · g (Nesterov, 1983). It needs a momentum above 0.</summary>
    public bool Nesterov { get; set; }
}
