#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>The loss functions, with Keras's meaning. t is a target, p a prediction; the loss of a batch is the mean over its samples.</summary>
public enum Loss
{
    /// <summary>The mean over the outputs of (t - p)²</summary>
    MeanSquaredError,

    /// <summary>The mean over the outputs of |t - p|</summary>
    MeanAbsoluteError,

    /// <summary>The mean over the outputs of d²/2 where |d| is at most 1, else |d| - 1/2, with d = t - p</summary>
    Huber,

    /// <summary>The mean over the outputs of -t log p - (1 - t) log(1 - p); targets lie within 0 and 1</summary>
    BinaryCrossentropy,

    /// <summary>The sum over the classes of -t log p; targets are a distribution over the classes</summary>
    CategoricalCrossentropy,

    /// <summary>-log p of the right class; a target is the class's number, from 0</summary>
    SparseCategoricalCrossentropy,

    /// <summary>The sum over the classes of t log(t / p); targets are a distribution over the classes</summary>
    KullbackLeibler,

    /// <summary>The mean over the outputs of max(1 - t p, 0); targets are -1 or 1, and 0 counts as -1</summary>
    Hinge,

    /// <summary>The mean over the outputs of p - t log p; targets are counts</summary>
    Poisson,
}
