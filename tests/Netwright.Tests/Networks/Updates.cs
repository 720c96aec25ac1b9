// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9, ClipValue = 0.03)]
internal sealed partial class ClipValueGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, ClipValue = 0.004)]
internal sealed partial class ClipValueWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, ClipNorm = 0.25)]
internal sealed partial class ClipNormGolden;

[Network(100)]
[Dense(100, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true, ClipNorm = 0.125)]
internal sealed partial class ClipNormWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001, GlobalClipNorm = 0.5)]
internal sealed partial class GlobalClipNormGolden;

[Network(100)]
[Dense(100, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, GlobalClipNorm = 0.25)]
internal sealed partial class GlobalClipNormWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, GradientAccumulationSteps = 3)]
internal sealed partial class AccumulatedGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Nadam(0.001, GradientAccumulationSteps = 2, ClipValue = 0.004)]
internal sealed partial class AccumulatedClipValueGolden;

[Network(100)]
[Dense(100, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05, GradientAccumulationSteps = 4, ClipNorm = 0.125)]
internal sealed partial class AccumulatedClipNormGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, UseEma = true, EmaMomentum = 0.9)]
internal sealed partial class AveragedGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Lion(0.001, UseEma = true, EmaMomentum = 0.75, EmaOverwriteFrequency = 3)]
internal sealed partial class AveragedWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdaGrad(0.05, UseEma = true, GradientAccumulationSteps = 2, EmaMomentum = 0.75, EmaOverwriteFrequency = 3)]
internal sealed partial class AveragedAccumulatedGolden;

[Network(9)]
[Dense(20, UseBias = false)]
[BatchNormalization(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdamW(0.001, UseEma = true, GradientAccumulationSteps = 2, GlobalClipNorm = 0.25, EmaMomentum = 0.75, EmaOverwriteFrequency = 2)]
internal sealed partial class EverythingGolden;
