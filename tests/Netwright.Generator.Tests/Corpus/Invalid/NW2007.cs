// ---- A regression with ReLU
using Netwright;

[Network(4)]
[Dense(1, {|NW2007:Activation.Relu|})]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Odd;

// ---- Counts with ReLU
using Netwright;

[Network(4)]
[Dense(1), Activation({|NW2007:Activation.Relu|})]
[Loss(Loss.Poisson)]
[Adam]
public partial class Odd;

// ---- Hard sigmoid
using Netwright;

[Network(4)]
[Dense(1, activation: {|NW2007:Activation.HardSigmoid|})]
[Loss(Loss.Huber)]
[Adam]
public partial class Odd;
