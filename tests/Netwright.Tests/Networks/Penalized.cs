// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(6)]
[Dense(20, Activation.Tanh, OutputL2 = 0.05)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class PenalizedHiddenGolden;

[Network(6)]
[Dense(20, Activation.Relu, OutputL1 = 0.02)]
[Dense(18, Activation.Silu, OutputL1 = 0.01, OutputL2 = 0.03)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class PenalizedKinksGolden;

[Network(6)]
[Dense(5, OutputL2 = 0.1)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class PenalizedLogitsGolden;

[Network(6)]
[Dense(9, Activation.Gelu)]
[Dense(17, Activation.Tanh, OutputL1 = 0.02, OutputL2 = 0.1)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class PenalizedOutputGolden;

[Network(6)]
[Dense(17, OutputL2 = 0.05)]
[Activation(Activation.Mish)]
[Dropout(0.0)]
[Dense(2, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class PenalizedApartGolden;

[Network(18)]
[Dense(18, Activation.Elu, OutputL2 = 0.05)]
[Dense(18, Activation.Sigmoid, OutputL1 = 0.03)]
[Add("dense1")]
[Dense(4)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class PenalizedResidualGolden;

[Network(6)]
[Dense(9, Activation.Softmax, OutputL2 = 0.5)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class PenalizedSoftmaxGolden;

[Network(6)]
[Dense(20, UseBias = false, OutputL2 = 0.02)]
[BatchNormalization(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(19, Activation.Tanh, OutputL1 = 0.01)]
[BatchNormalization(Momentum = 0.9)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class PenalizedBatchGolden;
