// ---- No channels
using Netwright;

[Network(28, 28)]
[{|NW1012:Conv2D(32, 3)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A vector
using Netwright;

[Network(28)]
[{|NW1012:MaxPooling2D(2)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- An image for a sequence
using Netwright;

[Network(28, 28, 1)]
[{|NW1012:GlobalAveragePooling1D|}]
[Dense(10)]
public partial class Odd;

// ---- Behind a flatten
using Netwright;

[Network(28, 28, 1)]
[Flatten]
[Dense(16)]
[{|NW1012:Conv1D(8, 3)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- An enlargement of a vector
using Netwright;

[Network(784)]
[{|NW1012:UpSampling2D(2)|}]
[Flatten]
[Dense(10)]
public partial class Odd;
