namespace Netwright.Tests.Reference;

/// <summary>The activation functions in double, by their formulas, with their derivatives.</summary>
internal static class ReferenceActivation
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static double[] Apply(Activation kind, double[] x)
        => kind == Activation.Softmax ? Softmax(x) : Array.ConvertAll(x, element => Apply(kind, element));

    /// <summary>The gradient with respect to x, from the one with respect to the activation of x.</summary>
    public static double[] Backward(Activation kind, double[] x, double[] gradient)
    {
        if (kind == Activation.Softmax)
        {
            double[] p = Softmax(x);
            double mean = p.Zip(gradient, (share, slope) => share * slope).Sum();
            return p.Zip(gradient, (share, slope) => share * (slope - mean)).ToArray();
        }

        return x.Zip(gradient, (element, slope) => slope * Slope(kind, element)).ToArray();
    }

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>log(1 + x) without the loss of a small x's digits (Kahan's correction of the rounding of 1 + x).</summary>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    private static double Apply(Activation kind, double x) => kind switch
    {
        Activation.Linear => x,
        Activation.Relu => Math.Max(x, 0),
        Activation.LeakyRelu => x > 0 ? x : 0.2 * x,
        Activation.Elu => x > 0 ? x : Math.Exp(x) - 1,
        Activation.Selu => x > 0 ? SeluScale * x : SeluScale * SeluAlpha * (Math.Exp(x) - 1),
        Activation.Gelu => x * (1 + Erf(x / Math.Sqrt(2))) / 2,
        Activation.Silu => x * Sigmoid(x),
        Activation.Softplus => Softplus(x),
        Activation.Exponential => Math.Exp(x),
        Activation.Mish => x * Math.Tanh(Softplus(x)),
        Activation.Sigmoid => Sigmoid(x),
        Activation.HardSigmoid => Math.Clamp(x / 6 + 0.5, 0, 1),
        Activation.Tanh => Math.Tanh(x),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a function of one element."),
    };

    private static double Slope(Activation kind, double x)
    {
        switch (kind)
        {
            case Activation.Linear: return 1;
            case Activation.Relu: return x > 0 ? 1 : 0;
            case Activation.LeakyRelu: return x > 0 ? 1 : 0.2;
            case Activation.Elu: return x > 0 ? 1 : Math.Exp(x);
            case Activation.Selu: return x > 0 ? SeluScale : SeluScale * SeluAlpha * Math.Exp(x);
            case Activation.Gelu: return (1 + Erf(x / Math.Sqrt(2))) / 2 + x * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
            case Activation.Silu: return Sigmoid(x) * (1 + x * Sigmoid(-x));
            case Activation.Softplus: return Sigmoid(x);
            case Activation.Exponential: return Math.Exp(x);
            case Activation.Mish:
                double t = Math.Tanh(Softplus(x));
                return t + x * (1 - t * t) * Sigmoid(x);
            case Activation.Sigmoid: return Sigmoid(x) * Sigmoid(-x);
            case Activation.HardSigmoid: return x > -3 && x < 3 ? 1.0 / 6 : 0;
            case Activation.Tanh: return 1 - Math.Tanh(x) * Math.Tanh(x);
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a function of one element.");
        }
    }

    private static double[] Softmax(double[] x)
    {
        double greatest = x.Max();
        double[] powers = Array.ConvertAll(x, element => Math.Exp(element - greatest));
        double sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    /// <summary>The error function by 2/√π exp(-x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3···(2n+1)), whose terms all have one sign (Abramowitz and Stegun, 7.1.6).</summary>
    private static double Erf(double x)
    {
        // Beyond 6 the distance to 1 is below 2e-17.
        if (Math.Abs(x) > 6)
            return Math.Sign(x);

        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
