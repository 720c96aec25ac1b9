// ---- Fewer zeros than none
using Netwright;

[Network(28, 28, 1)]
[ZeroPadding2D({|NW0068:-2|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- One edge of a cropping
using Netwright;

[Network(28, 28, 1)]
[Cropping2D(2, {|NW0068:Left = -3|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Nothing as often
using Netwright;

[Network(28, 28, 1)]
[UpSampling2D({|NW0068:0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- No step
using Netwright;

[Network(28)]
[RepeatVector({|NW0068:0|})]
[Flatten]
[Dense(10)]
public partial class Odd;
