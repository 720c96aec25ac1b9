// ---- A division of whole numbers
using Netwright;

[Network(16)]
[Rescaling({|NW0062:1 / 255|})]
[Dense(10)]
public partial class Odd;

// ---- Too small for float
using Netwright;

[Network(16)]
[Rescaling({|NW0062:1e-50|}, -1)]
[Dense(10)]
public partial class Odd;

// ---- An offset that is no number
using Netwright;

[Network(16)]
[Rescaling(0.5, offset: {|NW0062:double.NaN|})]
[Dense(10)]
public partial class Odd;
