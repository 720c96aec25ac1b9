// ---- A kernel larger than the image
using Netwright;

[Network(6, 6, 1)]
[{|NW1013:Conv2D(8, 7)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A pool behind poolings
using Netwright;

[Network(6, 6, 1)]
[MaxPooling2D(2)]
[MaxPooling2D(2)]
[{|NW1013:MaxPooling2D(2)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A dilation
using Netwright;

[Network(8, 1)]
[{|NW1013:Conv1D(8, 3, DilationRate = 4)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A dilation beyond what can be reckoned with
using Netwright;

[Network(4, 1)]
[{|NW1013:Conv1D(2, 5, DilationRate = int.MaxValue, Padding = Padding.Same)|}]
[Flatten]
[Dense(10)]
public partial class Odd;
