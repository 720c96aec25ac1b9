// ---- A wide layer
using Netwright;

[Network(4)]
[{|NW4011:Dense(2000)|}]
public partial class Odd;
