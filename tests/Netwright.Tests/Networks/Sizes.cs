// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(1)]
[Dense(1, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class Sizes1x1Golden;

[Network(3)]
[Dense(3, Activation.Gelu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class Sizes3x3x1Golden;

[Network(5)]
[Dense(15, Activation.Silu)]
[Dense(16)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class Sizes5x15x16Golden;

[Network(15)]
[Dense(17, Activation.Tanh)]
[Dense(31)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class Sizes15x17x31Golden;

[Network(16)]
[Dense(16, Activation.Elu)]
[Dense(16)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Sizes16x16x16Golden;

[Network(17)]
[Dense(31, Activation.Softplus)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Sizes17x31x3Golden;

[Network(33)]
[Dense(100, Activation.Relu)]
[Dense(17)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class Sizes33x100x17Golden;

[Network(100)]
[Dense(33, Activation.Tanh)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class Sizes100x33x5Golden;

[Network(31)]
[Dense(3, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class Sizes31x3Golden;

[Network(3)]
[Dense(100, Activation.Selu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class Sizes3x100x1Golden;

[Network(5)]
[Dense(16, Activation.Tanh, UseBias = false)]
[Dense(3, UseBias = false)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class NoBias5x16x3Golden;

[Network(33)]
[Dense(31, Activation.Relu, UseBias = false)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class NoBias33x31x10Golden;
