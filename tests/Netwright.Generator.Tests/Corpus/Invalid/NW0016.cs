// ---- An optimizer alone
using Netwright;

[Network(4)]
[Dense(3)]
[{|NW0016:Adam|}]
public partial class Odd;

// ---- One with settings
using Netwright;

[{|NW0016:RmsProp(0.001, Centered = true)|}]
[Network(4), Dense(3)]
public partial class Odd;
