using Netwright;

namespace Optimizers;

[Network(8), Dense(3), Loss(Loss.Huber), Sgd]
public partial class Plain;

[Network(8), Dense(3), Loss(Loss.Huber), Sgd(0.1, Momentum = 0.9)]
public partial class Heavy;

[Network(8), Dense(3), Loss(Loss.Huber), Sgd(learningRate: 0.1, Momentum = 0.9, Nesterov = true)]
public partial class Ahead;

[Network(8), Dense(3), Loss(Loss.Huber), Adam(Beta1 = 0, Beta2 = 0.9)]
public partial class First;

[Network(8), Dense(3), Loss(Loss.Huber), AdamW(3e-4, WeightDecay = 0)]
public partial class Second;

[Network(8), Dense(3), Loss(Loss.Huber), RmsProp(Rho = 0.99, Epsilon = 1e-5)]
public partial class Third;

[Network(8), Dense(3), Loss(Loss.Huber), RmsProp(0.01f, Momentum = 0.5f, Centered = false)]
public partial class Fourth;

[Network(8), Dense(3), Loss(Loss.Huber), AdaGrad(0.05, InitialAccumulatorValue = 0, Epsilon = 1e-10)]
public partial class Fifth;

[Network(8), Dense(3), Loss(Loss.Huber), Nadam(Beta1 = 0.95, Beta2 = 0.99)]
public partial class Sixth;

[Network(8), Dense(3), Loss(Loss.Huber), Lion(1e-4, Beta1 = 0.95)]
public partial class Seventh;

[Network(8), Dense(3), Loss(Loss.Huber), Adam(ClipValue = 0.5)]
public partial class Eighth;

[Network(8), Dense(3), Loss(Loss.Huber), Sgd(0.1, ClipNorm = 1, UseEma = true, EmaMomentum = 0.9)]
public partial class Ninth;

[Network(8), Dense(3), Loss(Loss.Huber), AdamW(GradientAccumulationSteps = 4, GlobalClipNorm = 5, UseEma = true, EmaOverwriteFrequency = 100)]
public partial class Tenth;

[Network(8), Dense(16, Activation.Relu, KernelL1 = 1e-4, KernelL2 = 1e-3, BiasL2 = 1e-3), Dense(3, KernelMaxNorm = 3, KernelNonNegative = true), Loss(Loss.Huber), Adam]
public partial class Eleventh;
