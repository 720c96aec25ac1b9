using Netwright;

namespace Activations;

[Network(10)]
[Dense(6, Activation.Linear)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenLinear;

[Network(10)]
[Dense(20, Activation.Relu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenRelu;

[Network(10)]
[Dense(20, Activation.LeakyRelu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenLeakyRelu;

[Network(10)]
[Dense(20, Activation.Elu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenElu;

[Network(10)]
[Dense(20, Activation.Selu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenSelu;

[Network(10)]
[Dense(20, Activation.Gelu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenGelu;

[Network(10)]
[Dense(20, Activation.Silu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenSilu;

[Network(10)]
[Dense(20, Activation.Softplus)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenSoftplus;

[Network(10)]
[Dense(20, Activation.Exponential)]
[Dense(3, Activation.Exponential)]
[Loss(Loss.Poisson)]
[Adam]
public partial class HiddenExponential;

[Network(10)]
[Dense(20, Activation.Mish)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenMish;

[Network(10)]
[Dense(20, Activation.Sigmoid)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenSigmoid;

[Network(10)]
[Dense(20, Activation.HardSigmoid)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenHardSigmoid;

[Network(10)]
[Dense(20, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class HiddenTanh;

[Network(10)]
[Dense(20)]
[Activation(Activation.Relu)]
[Dense(3)]
[Activation(Activation.Softmax)]
public partial class Apart;
