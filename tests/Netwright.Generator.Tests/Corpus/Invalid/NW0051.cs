// ---- No room for weights
using Netwright;

[Network(4)]
[Dense(3, {|NW0051:KernelMaxNorm = 0|})]
public partial class Odd;

// ---- A bound that is no number
using Netwright;

[Network(4)]
[Dense(3, {|NW0051:BiasMaxNorm = 0.0 / 0|})]
public partial class Odd;
