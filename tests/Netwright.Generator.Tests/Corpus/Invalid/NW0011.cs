// ---- One
using Netwright;

[Network(4)]
[Dropout({|NW0011:1.0|})]
[Dense(3)]
public partial class Odd;

// ---- Below zero
using Netwright;

[Network(4)]
[Dropout({|NW0011:-0.1|})]
[Dense(3)]
public partial class Odd;

// ---- Not a number
using Netwright;

[Network(4)]
[Dropout({|NW0011:double.NaN|})]
[Dense(3)]
public partial class Odd;

// ---- By name
using Netwright;

[Network(4)]
[Dropout(/* half */ rate: {|NW0011:50|})]
[Dense(3)]
public partial class Odd;

// ---- A constant expression
using Netwright;

[Network(4)]
[Dropout({|NW0011:1 - 0.0|})]
[Dense(3)]
public partial class Odd;
