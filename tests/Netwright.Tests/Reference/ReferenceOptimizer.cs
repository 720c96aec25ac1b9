namespace Netwright.Tests.Reference;

/// <summary>The optimizers in double, element by element, by the formulas of their attributes.</summary>
internal sealed class ReferenceOptimizer(OptimizerAttribute rule, int parameterCount)
{
    private readonly double[] mean = new double[parameterCount];
    private readonly double[] square = new double[parameterCount];
    private readonly double[] velocity = new double[parameterCount];
    private int step;

    /// <summary>Takes one step: changes the parameters by their gradient.</summary>
    public void Step(double[] parameters, double[] gradient)
    {
        step++;
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = rule switch
            {
                SgdAttribute sgd => Sgd(sgd, i, parameters[i], gradient[i]),
                AdamAttribute adam => Adam(adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, i, parameters[i], gradient[i]),
                AdamWAttribute adam => Adam(
                    adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, i, parameters[i] - adam.LearningRate * adam.WeightDecay * parameters[i], gradient[i]),
                RmsPropAttribute rmsProp => RmsProp(rmsProp, i, parameters[i], gradient[i]),
                _ => throw new NotSupportedException($"There is no reference of {rule.GetType().Name}."),
            };
        }
    }

    private double Sgd(SgdAttribute rule, int i, double w, double g)
    {
        velocity[i] = rule.Momentum * velocity[i] - rule.LearningRate * g;
        return rule.Nesterov ? w + rule.Momentum * velocity[i] - rule.LearningRate * g : w + velocity[i];
    }

    private double Adam(double rate, double beta1, double beta2, double epsilon, int i, double w, double g)
    {
        mean[i] = beta1 * mean[i] + (1 - beta1) * g;
        square[i] = beta2 * square[i] + (1 - beta2) * g * g;
        double corrected = rate * Math.Sqrt(1 - Math.Pow(beta2, step)) / (1 - Math.Pow(beta1, step));
        return w - corrected * mean[i] / (Math.Sqrt(square[i]) + epsilon);
    }

    private double RmsProp(RmsPropAttribute rule, int i, double w, double g)
    {
        square[i] = rule.Rho * square[i] + (1 - rule.Rho) * g * g;
        double spread = square[i];
        if (rule.Centered)
        {
            mean[i] = rule.Rho * mean[i] + (1 - rule.Rho) * g;
            spread -= mean[i] * mean[i];
        }

        velocity[i] = rule.Momentum * velocity[i] + rule.LearningRate * g / Math.Sqrt(spread + rule.Epsilon);
        return w - velocity[i];
    }
}
