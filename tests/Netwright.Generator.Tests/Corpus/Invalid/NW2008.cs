// ---- Squared
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss({|NW2008:Loss.MeanSquaredError|})]
[Adam]
public partial class Odd;

// ---- Absolute
using Netwright;

[Network(4)]
[Dense(3), Activation(Activation.Softmax)]
[Loss(loss: {|NW2008:Loss.MeanAbsoluteError|})]
[Adam]
public partial class Odd;
