// ---- Linear
using Netwright;

[Network(4)]
[{|NW2010:Dense(1)|}]
[Loss(Loss.Poisson)]
[Adam]
public partial class Odd;

// ---- Tanh
using Netwright;

[Network(4)]
[Dense(1, {|NW2010:Activation.Tanh|})]
[Loss(Loss.Poisson)]
[Adam]
public partial class Odd;
