// ---- Between dense layers
using Netwright;

[Network(4)]
[Dense(8, {|NW2006:Activation.Softmax|})]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Odd;

// ---- A layer of its own
using Netwright;

[Network(4), Dense(8), Activation({|NW2006:Activation.Softmax|}), Dense(3, Activation.Softmax)]
public partial class Odd;
