// ---- All lines
using Netwright;

[Network(28, 28, 1)]
[{|NW1014:Cropping2D(14)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- More steps than there are
using Netwright;

[Network(5, 2)]
[{|NW1014:Cropping1D(Left = 0, Right = 6)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- More than an int counts
using Netwright;

[Network(4, 4, 1)]
[{|NW1014:Cropping2D(int.MaxValue)|}]
[Flatten]
[Dense(10)]
public partial class Odd;
