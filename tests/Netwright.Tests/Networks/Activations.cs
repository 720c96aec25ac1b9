// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(6)]
[Dense(9)]
[Dense(5)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class LinearGolden;

[Network(6)]
[Dense(9, Activation.Relu)]
[Dense(5, Activation.Relu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class ReluGolden;

[Network(6)]
[Dense(9, Activation.LeakyRelu)]
[Dense(5, Activation.LeakyRelu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class LeakyReluGolden;

[Network(6)]
[Dense(9, Activation.Elu)]
[Dense(5, Activation.Elu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class EluGolden;

[Network(6)]
[Dense(9, Activation.Selu)]
[Dense(5, Activation.Selu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SeluGolden;

[Network(6)]
[Dense(9, Activation.Gelu)]
[Dense(5, Activation.Gelu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class GeluGolden;

[Network(6)]
[Dense(9, Activation.Silu)]
[Dense(5, Activation.Silu)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SiluGolden;

[Network(6)]
[Dense(9, Activation.Softplus)]
[Dense(5, Activation.Softplus)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SoftplusGolden;

[Network(6)]
[Dense(9, Activation.Mish)]
[Dense(5, Activation.Mish)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class MishGolden;

[Network(6)]
[Dense(9, Activation.Sigmoid)]
[Dense(5, Activation.Sigmoid)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SigmoidGolden;

[Network(6)]
[Dense(9, Activation.HardSigmoid)]
[Dense(5, Activation.HardSigmoid)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class HardSigmoidGolden;

[Network(6)]
[Dense(9, Activation.Tanh)]
[Dense(5, Activation.Tanh)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class TanhGolden;

[Network(6)]
[Dense(9, Activation.Softmax)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SoftmaxGolden;

[Network(6)]
[Dense(9)]
[Activation(Activation.Silu)]
[Dense(7)]
[Activation(Activation.Softplus)]
[Dense(5)]
[Activation(Activation.Tanh)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class ActivationLayersGolden;

[Network(6)]
[Dense(9, Activation.Tanh)]
[Dense(17, Activation.Exponential)]
[Dense(3, Activation.Exponential)]
[Loss(Loss.Poisson)]
[Adam(0.001)]
internal sealed partial class ExponentialGolden;
