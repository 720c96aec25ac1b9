// ---- A reward for weights
using Netwright;

[Network(4)]
[Dense(3, {|NW0041:KernelL2 = -0.01|})]
public partial class Odd;

// ---- An infinite penalty of a bias
using Netwright;

[Network(4)]
[Dense(3, Activation.Relu, {|NW0041:BiasL1 = double.PositiveInfinity|}, Name = "hidden")]
[Dense(1)]
public partial class Odd;

// ---- No room for weights
using Netwright;

[Network(4)]
[Dense(3, {|NW0041:KernelMaxNorm = 0|})]
public partial class Odd;

// ---- A bound that is no number
using Netwright;

[Network(4)]
[Dense(3, {|NW0041:BiasMaxNorm = 0.0 / 0|})]
public partial class Odd;
