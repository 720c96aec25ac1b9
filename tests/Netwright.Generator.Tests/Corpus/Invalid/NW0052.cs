// ---- A penalty of no bias
using Netwright;

[Network(4)]
[Dense(3, UseBias = false, {|NW0052:BiasL2 = 0.01|})]
public partial class Odd;

// ---- A bound of no bias
using Netwright;

[Network(4)]
[Dense(3, {|NW0052:BiasNonNegative = true|}, UseBias = false)] // why
public partial class Odd;
