// ---- Two dimensions
using Netwright;

[Network({|NW0008:65536, 65536|})]
[Flatten]
[Dense(3)]
public partial class Odd;

// ---- Many
using Netwright;

[Network({|NW0008:int.MaxValue, int.MaxValue, // rows
    int.MaxValue|})]
[Flatten, Dense(3)]
public partial class Odd;

// ---- One
using Netwright;

[Network({|NW0008:2_147_483_647|})]
[Dense(1)]
public partial class Odd;
