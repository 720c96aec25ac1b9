#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>The activation functions, with Keras's meaning and constants.</summary>
public enum Activation
{
    /// <summary>x</summary>
    Linear,

    /// <summary>max(x, 0)</summary>
    Relu,

    /// <summary>x where x is positive, else 0.2 x</summary>
    LeakyRelu,

    /// <summary>x where x is positive, else exp(x) - 1 (Clevert et al., 2015)</summary>
    Elu,

    /// <summary>1.05070098 x where x is positive, else 1.05070098 · 1.67326324 (exp(x) - 1) (Klambauer et al., 2017)</summary>
    Selu,

    /// <summary>x Φ(x) with the exact normal distribution function, x (1 + erf(x / √2)) / 2 (Hendrycks and Gimpel, 2016)</summary>
    Gelu,

    /// <summary>x sigmoid(x), also called swish (Elfwing et al., 2017)</summary>
    Silu,

    /// <summary>log(1 + exp(x))</summary>
    Softplus,

    /// <summary>exp(x), the mean of counts or prices whose logarithm is predicted; infinite above 88.7</summary>
    Exponential,

    /// <summary>x tanh(log(1 + exp(x))) (Misra, 2019)</summary>
    Mish,

    /// <summary>1 / (1 + exp(-x))</summary>
    Sigmoid,

    /// <summary>x / 6 + 1/2, held within 0 and 1</summary>
    HardSigmoid,

    /// <summary>The hyperbolic tangent</summary>
    Tanh,

    /// <summary>exp(x) divided by its sum over the vector: probabilities of exclusive classes</summary>
    Softmax,
}
