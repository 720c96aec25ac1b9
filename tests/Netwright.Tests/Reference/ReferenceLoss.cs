namespace Netwright.Tests.Reference;

/// <summary>
/// The losses of one sample in double. The cross-entropies take logits, what goes into the softmax or sigmoid; every other loss takes predictions.
/// The target of the sparse loss is one number, the class.
/// </summary>
internal static class ReferenceLoss
{
    // Keras keeps logarithms and divisions finite with this.
    private const double Epsilon = 1e-7;

    /// <summary>The activation whose input the loss takes, or null where it takes the output of any.</summary>
    public static Activation? Head(Loss loss) => loss switch
    {
        Loss.BinaryCrossentropy => Activation.Sigmoid,
        Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy => Activation.Softmax,
        _ => null,
    };

    public static double Value(Loss loss, double smoothing, double[] outputs, double[] targets)
    {
        double[] t = Smooth(loss, smoothing, outputs.Length, targets);
        return loss switch
        {
            Loss.MeanSquaredError => Mean(outputs, t, (p, t) => (t - p) * (t - p)),
            Loss.MeanAbsoluteError => Mean(outputs, t, (p, t) => Math.Abs(t - p)),
            Loss.Huber => Mean(outputs, t, (p, t) => Math.Abs(t - p) <= 1 ? (t - p) * (t - p) / 2 : Math.Abs(t - p) - 0.5),
            Loss.BinaryCrossentropy => Mean(outputs, t, (z, t) => ReferenceActivation.Softplus(z) - t * z),
            Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy => LogSumExp(outputs) * t.Sum() - Sum(outputs, t, (z, t) => t * z),
            Loss.KullbackLeibler => Sum(outputs, t, (p, t) => Clip(t) * Math.Log(Clip(t) / Clip(p))),
            Loss.Hinge => Mean(outputs, t, (p, t) => Math.Max(1 - t * p, 0)),
            Loss.Poisson => Mean(outputs, t, (p, t) => p - t * Math.Log(p + Epsilon)),
            _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "Not a loss."),
        };
    }

    /// <summary>The gradient of <see cref="Value"/> with respect to the outputs.</summary>
    public static double[] Slope(Loss loss, double smoothing, double[] outputs, double[] targets)
    {
        double[] t = Smooth(loss, smoothing, outputs.Length, targets);
        int n = outputs.Length;
        switch (loss)
        {
            case Loss.MeanSquaredError: return Each(outputs, t, (p, t) => 2 * (p - t) / n);
            case Loss.MeanAbsoluteError: return Each(outputs, t, (p, t) => Math.Sign(p - t) / (double)n);
            case Loss.Huber: return Each(outputs, t, (p, t) => Math.Clamp(p - t, -1, 1) / n);
            case Loss.BinaryCrossentropy: return Each(outputs, t, (z, t) => (ReferenceActivation.Sigmoid(z) - t) / n);
            case Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy:
                double[] shares = ReferenceActivation.Apply(Activation.Softmax, outputs);
                double whole = t.Sum();
                return Each(shares, t, (p, t) => p * whole - t);
            case Loss.KullbackLeibler: return Each(outputs, t, (p, t) => p is >= Epsilon and <= 1 ? -Clip(t) / p : 0);
            case Loss.Hinge: return Each(outputs, t, (p, t) => t * p < 1 ? -t / n : 0);
            case Loss.Poisson: return Each(outputs, t, (p, t) => (1 - t / (p + Epsilon)) / n);
            default: throw new ArgumentOutOfRangeException(nameof(loss), loss, "Not a loss.");
        }
    }

    private static double[] Smooth(Loss loss, double smoothing, int outputs, double[] targets)
    {
        double[] t = targets;
        if (loss == Loss.SparseCategoricalCrossentropy)
        {
            t = new double[outputs];
            t[(int)targets[0]] = 1;
        }

        if (loss == Loss.Hinge)
            return Array.ConvertAll(t, target => target == 0 ? -1 : target);

        double classes = loss == Loss.BinaryCrossentropy ? 2 : outputs;
        return Array.ConvertAll(t, target => target * (1 - smoothing) + smoothing / classes);
    }

    private static double Clip(double x) => Math.Clamp(x, Epsilon, 1);

    private static double LogSumExp(double[] z)
    {
        double greatest = z.Max();
        return greatest + Math.Log(z.Sum(element => Math.Exp(element - greatest)));
    }

    private static double Mean(double[] outputs, double[] targets, Func<double, double, double> loss) => Sum(outputs, targets, loss) / outputs.Length;

    private static double Sum(double[] outputs, double[] targets, Func<double, double, double> loss) => Each(outputs, targets, loss).Sum();

    private static double[] Each(double[] outputs, double[] targets, Func<double, double, double> function) => outputs.Zip(targets, function).ToArray();
}
