// ---- An activation
using Netwright;

[Network(4)]
[Dense(3, {|NW0024:(Activation)99|})]
public partial class Odd;

// ---- A loss
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss({|NW0024:(Loss)42|})]
[Adam]
public partial class Odd;

// ---- An initializer below zero
using Netwright;

[Network(4)]
[Dense(3, {|NW0024:KernelInitializer = (KernelInitializer)(-1)|})]
public partial class Odd;

// ---- By name
using Netwright;

[Network(4)]
[Dense(activation: {|NW0024:(Activation)14|}, units: 3)]
public partial class Odd;

// ---- A layer of its own
using Netwright;

[Network(4)]
[Dense(3)]
[Activation({|NW0024:Activation.Softmax + 7|})]
public partial class Odd;
