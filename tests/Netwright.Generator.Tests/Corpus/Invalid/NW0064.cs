// ---- Counted from 0
using Netwright;

[Network(20, 3)]
[Permute(1, {|NW0064:0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Twice
using Netwright;

[Network(20, 3, 2)]
[Permute(3, 2, {|NW0064:3|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Past the last
using Netwright;

[Network(20, 3)]
[Permute({|NW0064:3|}, 1)]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- None
using Netwright;

[Network(16)]
[{|NW0064:Permute()|}]
[Dense(10)]
public partial class Odd;
