// ---- An activation alone
using Netwright;

[Network(4)]
[Activation(Activation.Tanh)]
[{|NW0019:Loss(Loss.MeanSquaredError)|}]
[Adam]
public partial class Odd;

// ---- A flatten and a dropout
using Netwright;

[Network(2, 2), Flatten, Dropout(0.5), {|NW0019:Loss(Loss.Huber)|}, Sgd]
public partial class Odd;
