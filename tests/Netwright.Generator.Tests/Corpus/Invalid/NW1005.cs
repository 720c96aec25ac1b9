// ---- One unit
using Netwright;

[Network(16)]
[Dense(1)]
[{|NW1005:LayerNormalization|}]
[Dense(4)]
public partial class Odd;
