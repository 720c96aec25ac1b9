// ---- No kernel
using Netwright;

[Network(28, 28, 1)]
[Conv2D(32, {|NW0065:0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A height below 1
using Netwright;

[Network(28, 28, 1)]
[Conv2D(32, 3, {|NW0065:KernelHeight = -1|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- No stride
using Netwright;

[Network(28, 28, 1)]
[Conv2D(32, 3, {|NW0065:Strides = 0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A pool below 1
using Netwright;

[Network(28, 28, 1)]
[MaxPooling2D({|NW0065:-2|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Steps
using Netwright;

[Network(28, 1)]
[Conv1D(32, 3, {|NW0065:DilationRate = -1|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A height of 0, which is no "as the width"
using Netwright;

[Network(28, 28, 1)]
[Conv2D(32, 3, {|NW0065:KernelHeight = 0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- The same of a pool
using Netwright;

[Network(28, 28, 1)]
[MaxPooling2D(2, {|NW0065:PoolWidth = 0|})]
[Flatten]
[Dense(10)]
public partial class Odd;
