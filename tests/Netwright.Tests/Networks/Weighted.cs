// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Tanh)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class MeanSquaredErrorWeightedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropyWeightedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropyWeightedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Silu)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropyWeightedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(1, Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class HingeWeightedGolden;

[Network(6)]
[Dense(9, Activation.Gelu)]
[BatchNormalization(Momentum = 0.9)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class BatchNormalizedWeightedGolden;
