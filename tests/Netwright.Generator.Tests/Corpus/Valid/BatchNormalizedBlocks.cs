using Netwright;

namespace Deep;

[Network(16)]
[BatchNormalization(Name = "scaled")]
[Dense(32, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Dropout(0.2)]
[Dense(16, UseBias = false)]
[BatchNormalization(Momentum = 0.9, Epsilon = 1e-5)]
[Add("scaled")]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
public partial class BatchNormalized;

[Network(16)]
[BatchNormalization]
[Loss(Loss.MeanSquaredError)]
[Sgd]
public partial class OnlyNormalized;

[Network(16)]
[Dense(1)]
[Activation(Activation.Tanh)]
[BatchNormalization(Momentum = 0)]
public partial class NormalizedForInference;
