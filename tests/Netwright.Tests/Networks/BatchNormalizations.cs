// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(20)]
[Dense(33, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Dense(17, UseBias = false)]
[BatchNormalization(Momentum = 0.9)]
[Activation(Activation.Gelu)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class BatchNormalizedGolden;

[Network(7)]
[BatchNormalization(Momentum = 0.5)]
[Dense(17, Activation.Softplus)]
[BatchNormalization]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class BatchNormalizedInputGolden;

[Network(9)]
[Dense(16, Activation.Tanh)]
[BatchNormalization(Momentum = 0.0)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class BatchNormalizedOutputGolden;

[Network(9)]
[Dense(1, UseBias = false)]
[BatchNormalization]
[Dense(40, Activation.Silu)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class BatchNormalizedNarrowGolden;

[Network(5)]
[Dense(20, UseBias = false)]
[BatchNormalization(Momentum = 0.8)]
[Activation(Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class BatchNormalizedTallGolden;

[Network(24)]
[Dense(24, UseBias = false)]
[BatchNormalization]
[Dense(48, Activation.Gelu)]
[Dense(24, UseBias = false)]
[Add("dense1")]
[BatchNormalization]
[Dense(48, Activation.Gelu)]
[Concatenate("batchnormalization2")]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class BatchNormalizedResidualGolden;
