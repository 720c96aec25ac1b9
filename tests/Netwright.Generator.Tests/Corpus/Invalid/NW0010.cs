// ---- One layer
using Netwright;

[Network(100_000)]
[{|NW0010:Dense(100_000)|}]
public partial class Odd;

// ---- The second one
using Netwright;

[Network(40_000)]
[Dense(40_000, Activation.Relu)]
[{|NW0010:Dense(40_000, UseBias = false)|}]
[Dense(1)]
public partial class Odd;
