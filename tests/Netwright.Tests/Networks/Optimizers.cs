// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class SgdSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SgdWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class SgdMomentumSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class SgdMomentumWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class SgdNesterovSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class SgdNesterovWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class AdamSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class AdamWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class AdamWSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdamW(0.001)]
internal sealed partial class AdamWWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class RmsPropSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class RmsPropWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class RmsPropMomentumSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class RmsPropMomentumWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class RmsPropCenteredSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class RmsPropCenteredWideGolden;
