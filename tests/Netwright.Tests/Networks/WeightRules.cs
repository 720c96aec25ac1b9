// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(5)]
[Dense(17, Activation.Tanh, KernelL1 = 0.02)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class KernelL1Golden;

[Network(33)]
[Dense(100, Activation.Tanh, KernelL2 = 0.01)]
[Dense(10, Activation.Softmax, KernelL2 = 0.1)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class KernelL2Golden;

[Network(100)]
[Dense(100, Activation.Tanh, KernelL2 = 0.01)]
[Dense(2, KernelL1 = 0.01)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class KernelL2WideGolden;

[Network(5)]
[Dense(17, Activation.Tanh, BiasL1 = 0.05, BiasL2 = 0.3)]
[Dense(3, BiasL2 = 0.1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class BiasL1L2Golden;

[Network(16)]
[Dense(16, Activation.Silu, KernelL1 = 0.01, KernelL2 = 0.05, BiasL1 = 0.02, BiasL2 = 0.01)]
[Dense(1, Activation.Sigmoid, KernelL2 = 0.2)]
[Loss(Loss.BinaryCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class PenaltiesGolden;

[Network(33)]
[Dense(40, Activation.Tanh, KernelMaxNorm = 0.5)]
[Dense(3, KernelMaxNorm = 1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class MaxNormGolden;

[Network(5)]
[Dense(20, Activation.Tanh, KernelMaxNorm = 100)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class MaxNormNotReachedGolden;

[Network(5)]
[Dense(20, Activation.Tanh, BiasMaxNorm = 0.25)]
[Dense(3, BiasMaxNorm = 50)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class BiasMaxNormGolden;

[Network(5)]
[Dense(17, Activation.Tanh, KernelNonNegative = true)]
[Dense(3, BiasNonNegative = true)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class NonNegativeGolden;

[Network(20)]
[Dense(33, Activation.Softplus, KernelMaxNorm = 0.5, KernelNonNegative = true, BiasMaxNorm = 0.5, BiasNonNegative = true)]
[Dense(3)]
[Loss(Loss.Huber)]
[Lion(0.001)]
internal sealed partial class BoundsGolden;

[Network(20)]
[Dense(20, Activation.Relu, KernelL2 = 0.05)]
[LayerNormalization]
[Dense(20, KernelL1 = 0.01)]
[Add("dense1")]
[Dense(3, KernelMaxNorm = 1)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class RegularizedResidualGolden;

[Network(9)]
[Dense(20, Activation.Tanh, KernelL1 = 0.01, KernelL2 = 0.02, KernelMaxNorm = 0.75, KernelNonNegative = true, BiasL1 = 0.03)]
[BatchNormalization(Momentum = 0.9)]
[Dense(4, Activation.Softmax, KernelL2 = 0.1)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdamW(0.001, UseEma = true, GradientAccumulationSteps = 2, ClipNorm = 0.25, EmaMomentum = 0.75, EmaOverwriteFrequency = 2)]
internal sealed partial class RegularizedEverythingGolden;
