// ---- Both
using Netwright;

[Network(28, 28, 1)]
[{|NW0066:Conv2D(32, 3, Strides = 2, DilationRate = 2)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- In different dimensions
using Netwright;

[Network(28, 28, 1)]
[{|NW0066:Conv2D(32, 3, StrideHeight = 2, DilationWidth = 2)|}]
[Flatten]
[Dense(10)]
public partial class Odd;
