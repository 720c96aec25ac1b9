// ---- One unit
using Netwright;

[Network(16)]
[Dense(1)]
[{|NW1005:LayerNormalization|}]
[Dense(4)]
public partial class Odd;

// ---- A group of each element
using Netwright;

[Network(16)]
[Dense(8)]
[{|NW1005:GroupNormalization(-1)|}]
[Dense(4)]
public partial class Odd;
