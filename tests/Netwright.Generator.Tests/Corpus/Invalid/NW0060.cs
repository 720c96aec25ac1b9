// ---- Below zero
using Netwright;

[Network(16)]
[GaussianNoise({|NW0060:-0.1|})]
[Dense(10)]
public partial class Odd;

// ---- Not a number, by name
using Netwright;

[Network(16)]
[GaussianNoise(stddev: {|NW0060:double.NaN|}, Name = "noise")]
[Dense(10)]
public partial class Odd;

// ---- Infinite as a float
using Netwright;

[Network(16)]
[Dense(10, Activation.Tanh)]
[GaussianNoise({|NW0060:1e39|})]
[Dense(10)]
public partial class Odd;
