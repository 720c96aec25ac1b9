namespace Netwright.Tests.Reference;

/// <summary>The optimizers in double, element by element, by the formulas of their attributes.</summary>
internal sealed class ReferenceOptimizer(OptimizerAttribute rule, int parameterCount)
{
    private readonly double[] mean = new double[parameterCount];
    private readonly double[] square = new double[parameterCount];
    private readonly double[] velocity = new double[parameterCount];
    private readonly double[] squares = Enumerable.Repeat(rule is AdaGradAttribute { InitialAccumulatorValue: var first } ? first : 0, parameterCount).ToArray();
    private double momentumProduct = 1;
    private int step;

    /// <summary>Takes one step: changes the parameters by their gradient.</summary>
    public void Step(double[] parameters, double[] gradient)
    {
        step++;
        if (rule is NadamAttribute { Beta1: var beta1 })
            momentumProduct *= Momentum(beta1, step);
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = rule switch
            {
                SgdAttribute sgd => Sgd(sgd, i, parameters[i], gradient[i]),
                AdamAttribute adam => Adam(adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, i, parameters[i], gradient[i]),
                AdamWAttribute adam => Adam(
                    adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, i, parameters[i] - adam.LearningRate * adam.WeightDecay * parameters[i], gradient[i]),
                RmsPropAttribute rmsProp => RmsProp(rmsProp, i, parameters[i], gradient[i]),
                AdaGradAttribute adaGrad => AdaGrad(adaGrad, i, parameters[i], gradient[i]),
                NadamAttribute nadam => Nadam(nadam, i, parameters[i], gradient[i]),
                LionAttribute lion => Lion(lion, i, parameters[i], gradient[i]),
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

    private double AdaGrad(AdaGradAttribute rule, int i, double w, double g)
    {
        squares[i] += g * g;
        return w - rule.LearningRate * g / Math.Sqrt(squares[i] + rule.Epsilon);
    }

    private double Nadam(NadamAttribute rule, int i, double w, double g)
    {
        double next = Momentum(rule.Beta1, step + 1);
        mean[i] = rule.Beta1 * mean[i] + (1 - rule.Beta1) * g;
        square[i] = rule.Beta2 * square[i] + (1 - rule.Beta2) * g * g;
        double ahead = next * mean[i] / (1 - momentumProduct * next) + (1 - Momentum(rule.Beta1, step)) * g / (1 - momentumProduct);
        return w - rule.LearningRate * ahead / (Math.Sqrt(square[i] / (1 - Math.Pow(rule.Beta2, step))) + rule.Epsilon);
    }

    private double Lion(LionAttribute rule, int i, double w, double g)
    {
        double direction = rule.Beta1 * mean[i] + (1 - rule.Beta1) * g;
        mean[i] = rule.Beta2 * mean[i] + (1 - rule.Beta2) * g;
        return w - rule.LearningRate * Math.Sign(direction);
    }

    private static double Momentum(double beta, int step) => beta * (1 - 0.5 * Math.Pow(0.96, step));
}
