// ---- Two functions
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu)]
[{|NW4007:Activation(Activation.Tanh)|}]
[Dense(1)]
public partial class Odd;

// ---- A softmax behind a ReLU
using Netwright;

[Network(4), Dense(8, Activation.Relu), {|NW4007:Activation(activation: Activation.Softmax)|}]
public partial class Odd;
