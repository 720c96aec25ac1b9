// ---- Degrees instead of a share
using Netwright;

[Network(28, 28, 1)]
[RandomRotation({|NW0069:36|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- No number
using Netwright;

[Network(28, 28, 1)]
[RandomTranslation({|NW0069:double.NaN|}, 0.1)]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A zoom to nothing
using Netwright;

[Network(28, 28, 1)]
[RandomZoom(0.2, {|NW0069:WidthFactor = 1|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Values that end before they begin
using Netwright;

[Network(28, 28, 1)]
[RandomContrast(0.5, LeastValue = 2, {|NW0069:GreatestValue = 1|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- More than certain
using Netwright;

[Network(28, 28, 1)]
[RandomErasing({|NW0069:1.5|})]
[Flatten]
[Dense(10)]
public partial class Odd;
