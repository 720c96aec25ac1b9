// ---- Fewer units
using Netwright;

[Network(16)]
[Dense(64, Activation.Relu)]
[Dense(32)]
[Add({|NW1003:"dense1"|})]
public partial class Odd;

// ---- A picture and a vector
using Netwright;

[Network(4, 4)]
[Flatten]
[Dense(16)]
[Add({|NW1003:"input"|})]
public partial class Odd;

// ---- A product
using Netwright;

[Network(16)]
[Dense(8, Activation.Sigmoid, Name = "gate")]
[Dense(16)]
[Multiply({|NW1003:"gate"|})]
public partial class Odd;
