namespace Netwright.Data.Tests;

[Network(4)]
[Dense(4, Activation.Relu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01)]
public partial class SumNetwork;

[Network(1)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.1)]
public partial class KindNetwork;

[Network(10)]
[BatchNormalization]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class PenguinNetwork;
