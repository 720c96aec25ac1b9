using Netwright;

namespace Factorizations;

// A narrow layer without an activation factors the kernel: it saves parameters.
[Network(100)]
[Dense(8)]
[Dense(100)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class LowRank;

[Network(100)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.Huber)]
[Adam]
public partial class TwoSaturating;

[Network(100)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(1, Activation.Softplus)]
[Loss(Loss.Poisson)]
[RmsProp]
public partial class ThreeRelu;
