// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(20)]
[Dense(33)]
[LayerNormalization]
[Activation(Activation.Relu)]
[Dense(17)]
[LayerNormalization]
[Activation(Activation.Gelu)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class NormalizedGolden;

[Network(7)]
[LayerNormalization]
[Dense(17, Activation.Softplus)]
[LayerNormalization]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class NormalizedInputGolden;

[Network(9)]
[Dense(16, Activation.Tanh)]
[LayerNormalization]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class NormalizedOutputGolden;

[Network(9)]
[Dense(5)]
[LayerNormalization]
[Dense(40, Activation.Silu)]
[LayerNormalization]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class NormalizedNarrowGolden;

[Network(24)]
[Dense(24)]
[LayerNormalization]
[Dense(48, Activation.Gelu)]
[Dense(24)]
[Dropout(0.0)]
[Add("dense1")]
[LayerNormalization]
[Dense(48, Activation.Gelu)]
[Dense(24)]
[Add("layernormalization2")]
[LayerNormalization]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class NormalizedResidualGolden;
