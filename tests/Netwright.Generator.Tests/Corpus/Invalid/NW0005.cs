// ---- A layer on the second declaration
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu)]
public partial class Odd;

[{|NW0005:Dense(3)|}]
public partial class Odd;

// ---- Layers in another file
using Netwright;

[Network(4)]
[Flatten]
partial class Odd { }
// ==== Odd.Layers.cs
using Netwright;

// The rest of it.
[{|NW0005:Dense(units: 8)|}, Dropout(0.5)]
[Dense(3)]
partial class Odd { }
