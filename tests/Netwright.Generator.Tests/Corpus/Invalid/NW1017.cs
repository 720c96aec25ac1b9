// ---- The batch
using Netwright;

[Network(28, 28, 1)]
[Conv2D(16, 3)]
[PRelu({|NW1017:SharedAxes = [0, 1]|})]
[GlobalAveragePooling2D]
[Dense(10)]
public partial class Odd;

// ---- An axis of maps, and a vector
using Netwright;

[Network(16)]
[Dense(8)]
[PRelu({|NW1017:SharedAxes = new[] { 2 }|})]
[Dense(4)]
public partial class Odd;
