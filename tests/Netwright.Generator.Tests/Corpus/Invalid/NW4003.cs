// ---- Three
using Netwright;

[Network(4)]
[Dense(8, {|NW4003:Activation.Tanh|})]
[Dense(8, Activation.Sigmoid)]
[Dense(8, Activation.Tanh)]
[Dense(1)]
public partial class Odd;

// ---- Four, behind a ReLU
using Netwright;

[Network(4), Dense(8, Activation.Relu), Dense(8), Activation({|NW4003:Activation.HardSigmoid|}), Dense(8, Activation.Tanh), Dropout(0.1), Dense(8, Activation.Tanh), Dense(8, Activation.Tanh), Dense(1)]
public partial class Odd;
