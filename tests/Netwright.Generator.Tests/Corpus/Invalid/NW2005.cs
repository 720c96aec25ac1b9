// ---- No activation
using Netwright;

[Network(4)]
[{|NW2005:Dense(1)|}]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Odd;

// ---- Softmax
using Netwright;

[Network(4)]
[Dense(2, Activation.Softmax)]
[Loss({|NW2005:Loss.BinaryCrossentropy|})]
[Adam]
public partial class Odd;

// ---- Hard sigmoid
using Netwright;

[Network(4)]
[Dense(1, {|NW2005:Activation.HardSigmoid|})]
[Loss(Loss.BinaryCrossentropy)]
[Sgd]
public partial class Odd;
