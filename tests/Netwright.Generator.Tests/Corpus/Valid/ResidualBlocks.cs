using Netwright;

namespace Deep;

[Network(16)]
[Dense(32, Activation.Relu, Name = "stem")]
[Dense(32, Activation.Relu)]
[Dense(32)]
[Add("stem", Name = "block1")]
[LayerNormalization]
[Activation(Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(32)]
[Add("block1")]
[LayerNormalization(Epsilon = 1e-5)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
public partial class Residual;
