// ---- One
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, {|NW2001:LabelSmoothing = 1|})]
[Adam]
public partial class Odd;

// ---- Below zero
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, {|NW2001:LabelSmoothing = -0.1|})]
[Adam]
public partial class Odd;

// ---- Not a number
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, {|NW2001:LabelSmoothing = 0 / 0.0|})]
[Adam]
public partial class Odd;
