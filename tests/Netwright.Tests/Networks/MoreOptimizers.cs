// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdaGrad(0.05)]
internal sealed partial class AdaGradSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdaGrad(0.05)]
internal sealed partial class AdaGradWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Nadam(0.001)]
internal sealed partial class NadamSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Nadam(0.001)]
internal sealed partial class NadamWideGolden;

[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Lion(0.001)]
internal sealed partial class LionSmallGolden;

[Network(33)]
[Dense(100, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Lion(0.001)]
internal sealed partial class LionWideGolden;
