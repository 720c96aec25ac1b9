// ---- The layer that follows
using Netwright;

[Network(16)]
[Dense(16)]
[Add({|NW0031:"dense2"|})]
[Dense(16)]
public partial class Odd;

// ---- A name given further down
using Netwright;

[Network(16)]
[Dense(16)]
[Concatenate("dense1", {|NW0031:"head"|})]
[Dense(16, Name = "head")]
public partial class Odd;
