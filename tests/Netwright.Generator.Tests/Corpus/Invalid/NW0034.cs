// ---- One
using Netwright;

[Network(16)]
[Dense(16, UseBias = false)]
[BatchNormalization({|NW0034:Momentum = 1|})]
public partial class Odd;

// ---- Below zero
using Netwright;

[Network(16)]
[Dense(16, UseBias = false)]
[BatchNormalization(Name = "norm", {|NW0034:Momentum = -0.01|}, Epsilon = 1e-5)]
public partial class Odd;

// ---- Not a number
using Netwright;

[Network(16)]
[Dense(16, UseBias = false)]
[BatchNormalization({|NW0034:Momentum = 0.0 / 0|})]
public partial class Odd;
