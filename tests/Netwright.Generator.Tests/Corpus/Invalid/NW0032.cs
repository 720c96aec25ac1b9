// ---- By its own name
using Netwright;

[Network(16)]
[Dense(16)]
[Add({|NW0032:"sum"|}, Name = "sum")]
public partial class Odd;

// ---- By the name that it gets
using Netwright;

[Network(16)]
[Dense(16)]
[Multiply({|NW0032:"multiply1"|})]
public partial class Odd;
