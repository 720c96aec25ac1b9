// ---- Below zero
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu, {|NW0070:OutputL1 = -0.01|})]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- Not a number, of a network that only predicts
using Netwright;

[Network(4)]
[Dense(8, UseBias = false, OutputL1 = 0, {|NW0070:OutputL2 = double.NaN|})]
public partial class Odd;

// ---- Infinite
using Netwright;

[Network(4)]
[Dense(1, {|NW0070:OutputL2 = 1 / 0.0|})]
[Loss(Loss.MeanSquaredError)]
[Sgd]
public partial class Odd;

// ---- A reward for weights
using Netwright;

[Network(4)]
[Dense(3, {|NW0070:KernelL2 = -0.01|})]
public partial class Odd;

// ---- An infinite penalty of a bias
using Netwright;

[Network(4)]
[Dense(3, Activation.Relu, {|NW0070:BiasL1 = double.PositiveInfinity|}, Name = "hidden")]
[Dense(1)]
public partial class Odd;

// ---- A negative penalty of a rectifier's slope
using Netwright;

[Network(4)]
[Dense(3)]
[PRelu({|NW0070:AlphaL2 = -0.01|})]
[Dense(1)]
public partial class Odd;
