// ---- Sigmoid
using Netwright;

[Network(4)]
[Dense(1, {|NW2009:Activation.Sigmoid|})]
[Loss(Loss.Hinge)]
[Adam]
public partial class Odd;

// ---- Softplus
using Netwright;

[Network(4)]
[Dense(1, {|NW2009:Activation.Softplus|}, UseBias = false)]
[Loss(Loss.Hinge)]
[Adam]
public partial class Odd;
