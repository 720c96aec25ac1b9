// ---- A wide layer
using Netwright;

[Network(16)]
[{|NW4011:Dense(2000)|}]
public partial class Odd;
