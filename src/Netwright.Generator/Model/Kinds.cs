namespace Netwright.Generator.Model;

/// <summary>Netwright.Activation, member by member: an analyzer cannot reference the library it serves. A test compares the two.</summary>
internal enum ActivationKind
{
    Linear,
    Relu,
    LeakyRelu,
    Elu,
    Selu,
    Gelu,
    Silu,
    Softplus,
    Mish,
    Sigmoid,
    HardSigmoid,
    Tanh,
    Softmax,
}

/// <summary>Netwright.Loss, member by member.</summary>
internal enum LossKind
{
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
    KullbackLeibler,
    Hinge,
    Poisson,
}

/// <summary>Netwright.KernelInitializer, member by member.</summary>
internal enum InitializerKind
{
    GlorotUniform,
    GlorotNormal,
    HeUniform,
    HeNormal,
    LecunNormal,
    Zeros,
    Orthogonal,
}

/// <summary>Netwright.Cycle, member by member.</summary>
internal enum CycleKind
{
    Hour,
    Weekday,
    Month,
}
