// ---- An image
using Netwright;

[Network(28, 28)]
[Dropout(0.2)]
[{|NW1002:Loss(Loss.MeanSquaredError)|}]
[Adam]
public partial class Odd;

// ---- A loss in front
using Netwright;

[{|NW1002:Loss(Loss.Hinge)|}, Adam, Network(2, 2, 2), Activation(Activation.Tanh)]
public partial class Odd;
