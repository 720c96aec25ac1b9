// ---- Fewer than arrive
using Netwright;

[Network(28, 28, 3)]
[{|NW1011:Permute(2, 1)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A vector
using Netwright;

[Network(28, 28)]
[Flatten]
[{|NW1011:Permute(2, 1)|}]
[Dense(10)]
public partial class Odd;
