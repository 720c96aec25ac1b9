namespace Netwright.Tests.Reference;

/// <summary>
/// The optimizers in double, element by element, by the formulas of their attributes, with what Keras does around them: batches are accumulated, gradients clipped,
/// and an average follows the parameters.
/// </summary>
internal sealed class ReferenceOptimizer(OptimizerAttribute rule, ReferenceNetwork network)
{
    private readonly double[] mean = new double[network.ParameterCount];
    private readonly double[] square = new double[network.ParameterCount];
    private readonly double[] velocity = new double[network.ParameterCount];
    private readonly double[] squares = Enumerable.Repeat(rule is AdaGradAttribute { InitialAccumulatorValue: var first } ? first : 0, network.ParameterCount).ToArray();
    private readonly double[] accumulated = new double[network.ParameterCount];
    private readonly double[] average = new double[network.ParameterCount];
    private double momentumProduct = 1;
    private int batch;
    private int step;

    /// <summary>Takes the gradient of a batch, and changes the parameters by it or, where a step takes several batches, by the mean of theirs.</summary>
    public void Step(double[] parameters, double[] gradient)
    {
        int every = rule.GradientAccumulationSteps, number = batch / every + 1;
        for (int i = 0; i < gradient.Length; i++)
            accumulated[i] += gradient[i];
        if (++batch % every == 0)
        {
            Take(parameters, Clipped(Array.ConvertAll(accumulated, sum => sum / every)));
            Array.Clear(accumulated);
        }

        if (!rule.UseEma)
            return;

        double kept = number == 1 ? 0 : rule.EmaMomentum;
        for (int i = 0; i < parameters.Length; i++)
            average[i] = kept * average[i] + (1 - kept) * parameters[i];
        if (rule.EmaOverwriteFrequency > 0 && number % rule.EmaOverwriteFrequency == 0)
            average.CopyTo(parameters, 0);
    }

    /// <summary>Ends a run: what is averaged becomes its average.</summary>
    public void End(double[] parameters)
    {
        foreach (ReferenceTensor tensor in network.Tensors.Where(tensor => rule.UseEma && tensor.IsTrainable))
            tensor.Of(average).CopyTo(parameters, tensor.Offset);
    }

    private double[] Clipped(double[] gradient)
    {
        double all = Factor(gradient, rule.GlobalClipNorm);
        foreach (ReferenceTensor tensor in network.Tensors)
        {
            double own = Factor(tensor.Of(gradient), rule.ClipNorm);
            for (int i = tensor.Offset; i < tensor.Offset + tensor.Count; i++)
                gradient[i] = Math.Clamp(gradient[i] * all * own, -rule.ClipValue, rule.ClipValue);
        }

        return gradient;
    }

    private static double Factor(double[] gradient, double limit)
    {
        double norm = Math.Sqrt(gradient.Sum(g => g * g));
        return norm > limit ? limit / norm : 1;
    }

    private void Take(double[] parameters, double[] gradient)
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
