// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(20)]
[Rescaling(0.5, -0.25)]
[Dense(33, Activation.Relu)]
[Rescaling(-2.0)]
[Activation(Activation.Gelu)]
[Dense(17)]
[Rescaling(1.5, 0.5)]
[Activation(Activation.Tanh)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class RescaledGolden;

[Network(9)]
[Dense(18, Activation.Tanh)]
[Rescaling(3.0, 1.0)]
[Add("dense1")]
[Dense(3)]
[Rescaling(0.25, 2.0)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class RescaledOutputGolden;

[Network(20)]
[Reshape(4, 5)]
[Rescaling(1.5, 0.5)]
[Activation(Activation.Softplus)]
[Flatten]
[Dense(24, Activation.Tanh)]
[Reshape(2, -1, 3)]
[Activation(Activation.Elu)]
[Reshape(-1)]
[Dense(3)]
[Loss(Loss.Huber)]
[AdamW(0.001)]
internal sealed partial class ReshapedGolden;

[Network(7)]
[Normalization]
[Dense(17, Activation.Softplus)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class NormalizedDataGolden;

[Network(37)]
[Normalization]
[Activation(Activation.Tanh)]
[GaussianNoise(0.0)]
[AlphaDropout(0.0)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class NormalizedWideDataGolden;

[Network(5, 4, 3)]
[Normalization]
[Flatten]
[Dense(20, Activation.Relu)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class NormalizedChannelsGolden;

[Network(3, 20)]
[Rescaling(0.5, 1.0)]
[Activation(Activation.Mish)]
[Normalization]
[Flatten]
[Dense(20, Activation.Silu)]
[Concatenate("flatten1")]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class NormalizedRowsGolden;

[Network(7)]
[Dense(60, Activation.Tanh)]
[Reshape(4, 5, 3)]
[Permute(3, 1, 2)]
[Activation(Activation.Elu)]
[Permute(2, 1, 3)]
[Add("permute2")]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class PermutedGolden;
