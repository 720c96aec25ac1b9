// ---- Sigmoid
using Netwright;

[Network(4)]
[Dense(1, {|NW2011:Activation.Sigmoid|})]
[Loss(Loss.Poisson)]
[Adam]
public partial class Odd;

// ---- Softmax
using Netwright;

[Network(4)]
[Dense(2, {|NW2011:Activation.Softmax|})]
[Loss(Loss.Poisson)]
[Adam]
public partial class Odd;
