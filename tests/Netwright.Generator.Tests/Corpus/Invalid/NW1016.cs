// ---- Fewer channels than groups
using Netwright;

[Network(28, 28, 1)]
[Conv2D(16, 3)]
[{|NW1016:GroupNormalization|}]
[GlobalAveragePooling2D]
[Dense(10)]
public partial class Odd;

// ---- Channels that are left over
using Netwright;

[Network(8, 20)]
[GroupNormalization({|NW1016:6|})]
[GlobalAveragePooling1D]
[Dense(10)]
public partial class Odd;

// ---- No group
using Netwright;

[Network(20)]
[GroupNormalization({|NW1016:0|})]
[Dense(10)]
public partial class Odd;

// ---- More than there are numbers for
using Netwright;

[Network(20)]
[GroupNormalization({|NW1016:int.MinValue|})]
[Dense(10)]
public partial class Odd;

// ---- A convolution's channels
using Netwright;

[Network(28, 28, 3)]
[Conv2D(16, 3, {|NW1016:Groups = 2|})]
[GlobalAveragePooling2D]
[Dense(10)]
public partial class Odd;

// ---- A convolution's filters
using Netwright;

[Network(28, 8)]
[Conv1D(18, 3, {|NW1016:Groups = 4|})]
[GlobalAveragePooling1D]
[Dense(10)]
public partial class Odd;

// ---- A convolution without a group
using Netwright;

[Network(28, 28, 4)]
[Conv2D(16, 3, {|NW1016:Groups = -1|})]
[GlobalAveragePooling2D]
[Dense(10)]
public partial class Odd;
